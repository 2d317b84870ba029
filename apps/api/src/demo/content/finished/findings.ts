import type { Archetype } from '../library/archetype.ts';
import { fillerFor, type Filler } from '../library/fill.ts';
import { deeperCauses, dutyClauses, generaliseClauses } from '../library/phrases.ts';
import { seatsOfUnit } from '../people/directory.ts';
import { randomFrom, type Random } from '../random.ts';
import type {
  DemoEngagement,
  DemoFinding,
  DemoMeasure,
  DemoUnit,
  Fen,
  IsoDate,
  Ref,
} from '../types.ts';
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

type Focus = 'F1' | 'F2' | 'F3';

/** Draws again where another unit's finding came out word for word the same. */
export function toFindings(inputs: readonly FindingInput[]): DemoFinding[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    let finding = toFinding(input, 0);
    for (let attempt = 1; taken.has(finding.text); attempt += 1) {
      finding = toFinding(input, attempt);
    }
    taken.add(finding.text);
    return finding;
  });
}

function toFinding(input: FindingInput, attempt: number): DemoFinding {
  const { engagement, unit, profile, archetype, seq, amount } = input;
  const ref = `${engagement.ref}-f${String(seq).padStart(2, '0')}`;
  const random = randomFrom(`${ref} ${attempt}`);
  const money = amount === undefined ? null : inWan(amount);
  const filler = fillerFor({ unit, profile, random, money, since: random.int(2021, 2022) });
  const texts = textsOf(archetype, filler, seq + profile.findingCount);
  const residual = residualOf(unit.ref, archetype.id);
  const plan = planDates(engagement, random.int(1, 4));
  const measures = measuresOf({
    archetype,
    unit,
    seats: seatsOfUnit(unit.ref),
    filler,
    random,
    evidenceRef: `${engagement.ref}-evidence`,
    businessDepartment: profile.business[0] ?? '',
    feedbackOn: plan.issuedOn,
    planApprovedOn: plan.planApprovedOn,
    rectificationEndsOn: engagement.rectificationEndsOn ?? plan.planApprovedOn,
    unfinished: residual !== null,
  });
  const closing = closingDates(measures, plan.planApprovedOn, random);
  return {
    ref,
    engagementRef: engagement.ref,
    seq,
    level: archetype.level ?? 'county',
    cat1: focusOf(archetype.cat),
    cat2: archetype.cat,
    tags: archetype.tags.split(' '),
    key: archetype.key ?? false,
    ...texts,
    measures,
    rules: [],
    accountable: Number(filler.value('k1') ?? 0),
    ...amountsOf(archetype, amount ?? 0),
    opinions: opinionsFor({ cat: archetype.cat, random, filler, agreed: residual === null }),
    ...plan,
    ...outcome(residual, closing, filler.fill(archetype.residual ?? '')),
    evidenceRefs: evidenceOf(archetype, engagement.ref, ref),
    paperRefs: [],
  };
}

/** `turn` walks through the phrases, so that neighbours in a list differ. */
function textsOf(archetype: Archetype, filler: Filler, turn: number) {
  const focus = archetype.cat === 'F2.10' ? 'service' : focusOf(archetype.cat);
  const phrase = (phrases: readonly string[]) => phrases[turn % phrases.length] ?? '';
  const what = filler.fill(archetype.what);
  const duty = filler.fill(phrase(dutyClauses[focus]));
  return {
    text: `${what}，${archetype.nature}，${duty}。`,
    manifestation: `${filler.fill(archetype.shown)}。`,
    rootCause: `一是${filler.fill(archetype.cause)}；二是${phrase(deeperCauses[focus])}。`,
    goal: `${filler.fill(archetype.goal)}。`,
    generalise: filler.fill(phrase(generaliseClauses[focus])),
  };
}

/** Some close-outs waited: the review sent them back for better evidence. */
function closingDates(measures: readonly DemoMeasure[], earliest: IsoDate, random: Random) {
  const finished = measures.flatMap(({ finishedOn }) => finishedOn ?? []);
  const ready = [earliest, ...finished].toSorted().at(-1) ?? earliest;
  const waiting = random.next() < 0.18 ? random.int(14, 36) : random.int(2, 9);
  const closeRequestedOn = addWorkDays(ready, waiting);
  return { closeRequestedOn, closedOn: addWorkDays(closeRequestedOn, random.int(5, 14)) };
}

function amountsOf({ money }: Archetype, amount: Fen) {
  const amounts = { refunded: 0, recovered: 0, saved: 0 };
  return money ? { ...amounts, [money]: amount } : amounts;
}

function evidenceOf({ money }: Archetype, engagementRef: string, findingRef: string): Ref[] {
  const list = `${engagementRef}-evidence`;
  return money === 'refunded' || money === 'recovered' ? [list, `${findingRef}-receipt`] : [list];
}

function focusOf(cat: string): Focus {
  if (cat.startsWith('F1')) return 'F1';
  return cat.startsWith('F2') ? 'F2' : 'F3';
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

type Outcome = Pick<
  DemoFinding,
  'state' | 'closeRequestedOn' | 'closedOn' | 'nextReviewOn' | 'note'
>;

function outcome(
  residual: Residual | null,
  dates: { closeRequestedOn: IsoDate; closedOn: IsoDate },
  rest: string,
): Outcome {
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
