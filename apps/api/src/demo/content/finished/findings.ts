import type { Archetype } from '../library/archetype.ts';
import { fillerFor } from '../library/fill.ts';
import { deeperCauses, dutyClauses, generaliseClauses } from '../library/phrases.ts';
import { seatsOfUnit } from '../people/directory.ts';
import { randomFrom } from '../random.ts';
import type { DemoEngagement, DemoFinding, DemoUnit, Fen, IsoDate } from '../types.ts';
import type { UnitProfile } from '../units/profiles.ts';
import { addWorkDays } from '../work-days.ts';
import { inWan } from './amounts.ts';
import { measuresOf } from './measures.ts';
import { opinionsFor } from './opinions.ts';
import { residualOf, type Residual } from './residuals.ts';

export interface FindingInput {
  engagement: DemoEngagement;
  unit: DemoUnit;
  profile: UnitProfile;
  archetype: Archetype;
  seq: number;
  amount: Fen | undefined;
}

type Focus = keyof typeof dutyClauses;

export function toFinding(input: FindingInput): DemoFinding {
  const { engagement, unit, profile, archetype, seq, amount } = input;
  const ref = `${engagement.ref}-f${String(seq).padStart(2, '0')}`;
  const random = randomFrom(ref);
  const money = amount === undefined ? null : inWan(amount);
  const filler = fillerFor({ unit, profile, random, money });
  const focus = focusOf(archetype.cat);
  const what = filler.fill(archetype.what);
  const duty = filler.fill(random.pick(dutyClauses[focus]));
  const texts = {
    text: `${what}，${archetype.nature}，${duty}。`,
    manifestation: `${filler.fill(archetype.shown)}。`,
    rootCause: `一是${filler.fill(archetype.cause)}；二是${random.pick(deeperCauses[focus])}。`,
    goal: `${filler.fill(archetype.goal)}。`,
    generalise: filler.fill(random.pick(generaliseClauses[focus])),
  };
  const residual = residualOf(unit.ref, archetype.id);
  const plan = planDates(engagement, random.int(1, 4));
  const evidenceRef = `${engagement.ref}-evidence`;
  const measures = measuresOf({
    archetype, unit, seats: seatsOfUnit(unit.ref), filler, random, evidenceRef,
    businessDepartment: profile.business[0] ?? '',
    feedbackOn: plan.issuedOn,
    planApprovedOn: plan.planApprovedOn,
    rectificationEndsOn: engagement.rectificationEndsOn ?? plan.planApprovedOn,
    unfinished: residual !== null,
  });
  const lastFinish = measures.map(({ finishedOn }) => finishedOn ?? plan.planApprovedOn).toSorted().at(-1);
  const waiting = random.next() < 0.18 ? random.int(14, 36) : random.int(2, 9);
  const closeRequestedOn = addWorkDays(lastFinish ?? plan.planApprovedOn, waiting);
  const closedOn = addWorkDays(closeRequestedOn, random.int(5, 14));
  return {
    ref,
    engagementRef: engagement.ref,
    seq,
    level: archetype.level ?? 'county',
    cat1: focus,
    cat2: archetype.cat,
    tags: archetype.tags.split(' '),
    key: archetype.key ?? false,
    ...texts,
    measures,
    rules: [],
    accountable: Number(filler.value('k1') ?? 0),
    refunded: amountOf('refunded', archetype, amount),
    recovered: amountOf('recovered', archetype, amount),
    saved: amountOf('saved', archetype, amount),
    opinions: opinionsFor({ cat: archetype.cat, random, filler, agreed: residual === null }),
    ...plan,
    ...outcome(residual, { closeRequestedOn, closedOn }, residualText(archetype, filler.fill)),
    evidenceRefs: amount !== undefined && archetype.money !== 'saved' ? [evidenceRef, `${ref}-receipt`] : [evidenceRef],
    paperRefs: [],
  };
}

function focusOf(cat: string): Focus {
  if (cat.startsWith('F1')) return 'F1';
  return cat.startsWith('F2') ? 'F2' : 'F3';
}

function amountOf(name: Archetype['money'], archetype: Archetype, amount: Fen | undefined): Fen {
  return archetype.money === name ? (amount ?? 0) : 0;
}

function planDates(engagement: DemoEngagement, claimAfter: number) {
  const issuedOn = engagement.feedbackOn ?? engagement.onSiteTo;
  const planSubmittedOn = addWorkDays(issuedOn, 14);
  return {
    issuedOn,
    claimedOn: addWorkDays(issuedOn, claimAfter),
    planSubmittedOn,
    planApprovedOn: addWorkDays(planSubmittedOn, 7),
  };
}

function residualText(archetype: Archetype, fill: (text: string) => string): string {
  return archetype.residual ? fill(archetype.residual) : '';
}

type Outcome = Pick<DemoFinding, 'state' | 'closeRequestedOn' | 'closedOn' | 'nextReviewOn' | 'note'>;

function outcome(residual: Residual | null, dates: { closeRequestedOn: IsoDate; closedOn: IsoDate }, rest: string): Outcome {
  if (!residual) return { state: 'closed', ...dates, nextReviewOn: null, note: null };
  const reviews = '2025年6月、2025年12月、2026年6月已三次复核';
  const note =
    residual.state === 'partlyDone'
      ? `主要措施已完成，${rest}；${reviews}，继续跟踪。`
      : `整改期满未完成：${rest}；经联审同意确定新的完成期限，${reviews}。`;
  return {
    state: residual.state,
    closeRequestedOn: residual.state === 'partlyDone' ? dates.closeRequestedOn : null,
    closedOn: null,
    nextReviewOn: residual.nextReviewOn,
    note,
  };
}
