import { seatsOfUnit } from '../people/directory.ts';
import { departmentOf } from '../people/seats.ts';
import type {
  DemoFinding,
  DemoMeasure,
  DemoOpinions,
  DemoProgress,
  DemoWorkingPaper,
  Ref,
} from '../types.ts';
import { conductFindings } from './feedback-conduct.ts';
import type { FeedbackDraft, MeasureDraft } from './feedback-drafts.ts';
import { dutyFindings } from './feedback-duties.ts';
import { partyFindings } from './feedback-party.ts';
import { serviceFindings } from './feedback-service.ts';
import { aheadUnitNo, feedbackOn } from './live-engagements.ts';
import type { PaperDraft } from './paper-drafts.ts';
import { toPapers } from './papers.ts';

const drafts = [...dutyFindings, ...serviceFindings, ...conductFindings, ...partyFindings].toSorted(
  (a, b) => a.cat.localeCompare(b.cat),
);
const engagementRef = `xs-r5-e${aheadUnitNo}`;
const handlerPairs = ['54 66', '75 54', '66 75', '51 54', '66 51', '75 66'];

/** The papers the feedback rests on: one per finding, a second one where two were merged. */
const paperDrafts = drafts.flatMap((draft, at): { finding: number; paper: PaperDraft }[] => {
  const paper = (title: string, facts: string, foundOn: string): PaperDraft => ({
    unitNo: aheadUnitNo,
    state: 'locked',
    title,
    source: draft.source,
    domains: draft.tags,
    summary: draft.text,
    facts,
    whenWhere: draft.whenWhere,
    basis: draft.basis,
    responsible: '区市场监管局党组及相关科室（所）',
    responsibilityKind: draft.key ? '主体' : '主要领导',
    foundOn,
    handlers: handlerPairs[at % handlerPairs.length] ?? '54 66',
    evidence: [`${title}核查对照表.csv｜逐项核查结果`, `${title}谈话记录摘要.txt｜相关责任人谈话`],
  });
  const first = { finding: at, paper: paper(draft.title, draft.facts, draft.foundOn) };
  const second = draft.alsoFrom;
  return second
    ? [first, { finding: at, paper: paper(second.title, second.facts, second.foundOn) }]
    : [first];
});

export const feedbackPapers: DemoWorkingPaper[] = toPapers(
  paperDrafts.map(({ paper }) => paper),
  'adopted',
  [1, 1, 1],
);

export const feedbackPaperEvidence = paperDrafts.map(({ paper }) => paper);

export function feedbackFindings(): DemoFinding[] {
  return drafts.map((draft, at) => {
    const papers = feedbackPapers.filter((_, order) => paperDrafts[order]?.finding === at);
    return toFinding(
      draft,
      at + 1,
      papers.map(({ ref }) => ref),
    );
  });
}

function toFinding(draft: FeedbackDraft, seq: number, paperRefs: Ref[]): DemoFinding {
  const ref = `${engagementRef}-f${String(seq).padStart(2, '0')}`;
  const requested = draft.state === 'closeRequested';
  return {
    ref,
    engagementRef,
    seq,
    level: 'county',
    cat1: draft.cat.slice(0, 2),
    cat2: draft.cat,
    tags: draft.tags.split(' '),
    key: draft.key,
    text: draft.text,
    manifestation: draft.facts,
    rootCause: draft.cause,
    goal: draft.goal,
    generalise: draft.generalise,
    measures: draft.measures.map((measure, at) => toMeasure(measure, at + 1, { draft, ref })),
    rules: draft.rule ? [{ ...draft.rule, number: ruleNumber(seq) }] : [],
    accountable: 0,
    refunded: (draft.refunded ?? 0) * 100,
    recovered: (draft.recovered ?? 0) * 100,
    saved: 0,
    opinions: opinionsOf(requested),
    state: draft.state,
    issuedOn: feedbackOn,
    claimedOn: '2026-09-08',
    planSubmittedOn: '2026-09-23',
    planApprovedOn: draft.state === 'planning' ? null : '2026-10-13',
    closeRequestedOn: requested ? '2026-11-13' : null,
    closedOn: null,
    nextReviewOn: null,
    note:
      draft.state === 'planning'
        ? '10月13日联审退回：措施不够具体，未明确阶段目标和责任到人，请修改后重新提交。'
        : null,
    evidenceRefs: requested ? [`${ref}-summary`] : [],
    paperRefs,
  };
}

function ruleNumber(seq: number): string {
  return `西市监发〔2026〕${60 + seq}号`;
}

function opinionsOf(requested: boolean): DemoOpinions {
  const self = requested ? '措施全部完成，佐证资料齐全，经局党组会议审议，申请销号。' : null;
  return { self, resident: null, org: null, publicity: null, office: null, team: null };
}

function toMeasure(
  measure: MeasureDraft,
  seq: number,
  { draft, ref }: { draft: FeedbackDraft; ref: Ref },
): DemoMeasure {
  const seats = seatsOfUnit(`xs-u-${aheadUnitNo}`);
  const ownerRef = seats[measure.seat];
  const progress = measure.progress.map((row) => ({
    on: row.slice(0, 10),
    byRef: ownerRef,
    text: row.slice(11),
  }));
  return {
    seq,
    text: measure.text,
    leadLeaderRef: draft.key ? seats.principal : seats.deputyA,
    principalRef: seats.principal,
    leadDept: departmentOfSeat[measure.seat],
    coDept: draft.key ? departmentOf('organ', 'office') : null,
    ownerRef,
    due: measure.due || null,
    rectificationType: measure.type,
    state: measure.state,
    progress,
    ...ending(measure, progress.at(-1), `${ref}-m${seq}`),
  };
}

type Ending = Pick<DemoMeasure, 'result' | 'finishedOn' | 'evidenceRefs'>;

function ending({ state }: MeasureDraft, last: DemoProgress | undefined, evidenceRef: Ref): Ending {
  const done = state === 'verified' || state === 'selfDone';
  if (!done || !last) return { result: null, finishedOn: null, evidenceRefs: [] };
  return { result: last.text, finishedOn: last.on, evidenceRefs: [evidenceRef] };
}

const departmentOfSeat: Record<MeasureDraft['seat'], string> = {
  principal: '局党组',
  deputyA: '食品安全监管科',
  deputyB: '综合执法大队',
  office: departmentOf('organ', 'office'),
  party: departmentOf('organ', 'party'),
  finance: departmentOf('organ', 'finance'),
  business: '食品安全监管科',
};
