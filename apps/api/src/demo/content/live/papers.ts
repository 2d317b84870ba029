import { randomFrom, type Random } from '../random.ts';
import type { DemoPaperStep, DemoTeam, DemoWorkingPaper, PaperState } from '../types.ts';
import { addWorkDays } from '../work-days.ts';
import { liveEngagements } from './live-engagements.ts';
import { holderOf, liveTeams } from './live-teams.ts';
import type { PaperDraft } from './paper-drafts.ts';

const order: PaperState[] = ['draft', 'signed', 'deputyReviewed', 'teamAgreed', 'locked'];

const handlerOpinions = [
  '事实已与原始资料核对，佐证编号齐全。',
  '已与相关人员谈话核实，事实清楚。',
  '数据经两人复算一致。',
];
const deputyOpinions = [
  '事实清楚、数据准确，定性依据适用，同意提交组务会。',
  '佐证能够相互印证，责任主体表述准确，同意。',
  '同意提交。请在组务会上说明测算过程。',
];
const meetingOpinions = [
  '组务会集体研究，认为事实成立、定性准确，一致通过。',
  '组务会讨论通过，建议与同类问题合并反馈。',
  '组务会通过；要求补齐一份原件照片后提交审签，已补齐。',
];
const leaderOpinions = [
  '同意，锁定。',
  '事实成立，同意锁定并报办公室备案。',
  '同意锁定，拟列入反馈问题。',
];

/** Gives numbers, signatures and dates to the drafts; numbers run per team. */
export function toPapers(
  drafts: readonly PaperDraft[],
  resultTag: 'adopted' | null,
  firstNumber: number[],
): DemoWorkingPaper[] {
  const next = new Map(liveTeams.map((team, at) => [team.ref, firstNumber[at] ?? 1]));
  return drafts.map((draft) => {
    const engagement = liveEngagements.find(({ unitRef }) => unitRef.endsWith(`-${draft.unitNo}`));
    const team = liveTeams.find(({ ref }) => ref === engagement?.teamRef);
    if (!engagement || !team) throw new Error(`No live engagement for unit ${draft.unitNo}`);
    const number = next.get(team.ref) ?? 1;
    next.set(team.ref, number + 1);
    return toPaper({ draft, team, number, engagementRef: engagement.ref, resultTag });
  });
}

interface PaperInput {
  draft: PaperDraft;
  team: DemoTeam;
  number: number;
  engagementRef: string;
  resultTag: 'adopted' | null;
}

function toPaper({ draft, team, number, engagementRef, resultTag }: PaperInput): DemoWorkingPaper {
  const ref = `${team.ref}-p${String(number).padStart(2, '0')}`;
  const handlerRefs = draft.handlers.split(' ').map((no) => `xs-p-${no}`);
  const steps = stepsOf(draft, team, handlerRefs, randomFrom(ref));
  const opinionOf = (action: DemoPaperStep['action']) =>
    steps.findLast((step) => step.action === action)?.opinion ?? null;
  const locked = steps.find(({ action }) => action === 'lock');
  const complete = draft.state !== 'draft';
  const serial = String(number).padStart(2, '0');
  return {
    ref,
    engagementRef,
    paperNo: `[2026]5巡-${team.number}组-${locked ? '' : '暂'}${serial}号`,
    title: draft.title,
    draftedOn: addWorkDays(draft.foundOn, 1),
    source: draft.source,
    domains: draft.domains.split(' '),
    summary: draft.summary,
    facts: draft.facts,
    whenWhere: draft.whenWhere,
    basis: draft.basis,
    responsible: draft.responsible,
    responsibilityKind: draft.responsibilityKind,
    evidence: draft.evidence.map((row, at) => ({
      number: `${team.number}-${serial}-${at + 1}`,
      attachmentRef: `${ref}-a${at + 1}`,
      note: row.split('｜')[1] ?? '',
    })),
    finderRefs: handlerRefs.slice(0, 1),
    foundOn: draft.foundOn,
    handlerRefs,
    accurate: { method: true, subject: complete, whenWhere: complete, policy: complete },
    cadreLead: false,
    state: draft.state,
    steps,
    deputyOpinion: opinionOf('deputyReview'),
    meetingOpinion: opinionOf('teamAgree'),
    leaderSignRef: locked?.byRef ?? null,
    signedOn: locked?.on ?? null,
    resultTag: locked ? resultTag : null,
  };
}

function stepsOf(
  draft: PaperDraft,
  team: DemoTeam,
  handlers: string[],
  random: Random,
): DemoPaperStep[] {
  const signedOn = addWorkDays(draft.foundOn, 2);
  const reviewedOn = addWorkDays(signedOn, 1);
  const agreedOn = addWorkDays(reviewedOn, 2);
  const deputy = holderOf(team, 'deputyLeader');
  const leader = holderOf(team, 'teamLeader');
  const signatures = handlers.map((byRef): DemoPaperStep => ({
    action: 'sign',
    byRef,
    on: signedOn,
    opinion: random.pick(handlerOpinions),
  }));
  if (draft.returned) {
    return [
      ...signatures,
      { action: 'return', byRef: deputy, on: reviewedOn, opinion: draft.returned },
    ];
  }
  const reviews: DemoPaperStep[] = [
    { action: 'deputyReview', byRef: deputy, on: reviewedOn, opinion: random.pick(deputyOpinions) },
    { action: 'teamAgree', byRef: leader, on: agreedOn, opinion: random.pick(meetingOpinions) },
    {
      action: 'lock',
      byRef: leader,
      on: addWorkDays(agreedOn, 1),
      opinion: random.pick(leaderOpinions),
    },
  ];
  const reached = order.indexOf(draft.state);
  return reached === 0 ? [] : [...signatures, ...reviews.slice(0, reached - 1)];
}
