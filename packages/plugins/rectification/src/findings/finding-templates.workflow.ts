import {
  defineWorkflow,
  fiveLetters,
  type Approval,
  type CaseTemplate,
  type WorkflowDeadline,
} from '@lianxun/plugin-api';

import { findingDeadlines } from './finding-deadlines.workflow.ts';
import { findingWorkflow } from './finding.workflow.ts';
import { closeReview, laterReview, planReview } from './joint-review.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const discipline = { role: 'discipline' } as const;
const { states, moves } = findingWorkflow;

const inMinimal = ['issued', 'rectifying', 'closeRequested', 'notDone', 'partlyDone', 'reopened'];

/** Deadlines that still run once these states are all there are. */
function deadlinesIn(kept: readonly string[]): readonly WorkflowDeadline[] {
  return findingDeadlines.flatMap((deadline) => {
    const whileIn = deadline.whileIn.filter((state) => kept.includes(state));
    const isStarted = !('enter' in deadline.from) || kept.includes(deadline.from.enter);
    return whileIn.length === 0 || !isStarted ? [] : [{ ...deadline, whileIn }];
  });
}

/** 巡察办 alone judges; the plan is not reviewed before work begins. */
const minimal = defineWorkflow({
  ...findingWorkflow,
  states: {
    proposed: states.proposed,
    mergedInto: states.mergedInto,
    issued: states.issued,
    rectifying: states.rectifying,
    closeRequested: states.closeRequested,
    closed: states.closed,
    partlyDone: states.partlyDone,
    notDone: states.notDone,
    reopened: states.reopened,
  },
  moves: {
    issue: moves.issue,
    merge: moves.merge,
    separate: moves.separate,
    startRectifying: {
      title: '开始整改',
      from: ['issued'],
      to: 'rectifying',
      by: [{ relation: 'unitHead' }, { relation: 'unitLiaison' }],
      guards: ['measuresComplete', 'planChecked'],
      primary: true,
    },
    ...closeReview([office]),
    ...laterReview([office]),
    resume: moves.resume,
    reopen: moves.reopen,
    restart: moves.restart,
  },
  deadlines: deadlinesIn(inMinimal),
});

/** 五方: discipline, organization, publicity, 巡察办 and the team; discipline merges and returns once. */
const fiveParties = [
  discipline,
  { role: 'organization' },
  { role: 'publicity' },
  office,
  { relation: 'leader' },
] as const;

const joint = (returnTo: string): Approval => ({
  mode: 'all',
  approvers: fiveParties,
  distinctFrom: [{ actorsOf: 'requestClose' }],
  returnTo,
  merge: { by: [discipline] },
});

const plan = planReview(fiveParties);
const close = closeReview(fiveParties);
const later = laterReview(fiveParties);

function strictDeadline(deadline: WorkflowDeadline): WorkflowDeadline {
  const { key } = deadline;
  if (key === 'planReview' || key === 'closeReview') return { ...deadline, amount: 10 };
  return key === 'concentrated' ? { ...deadline, ladder: [...fiveLetters.rungs] } : deadline;
}

const strict = defineWorkflow({
  ...findingWorkflow,
  moves: {
    issue: moves.issue,
    merge: moves.merge,
    claim: moves.claim,
    startPlan: moves.startPlan,
    submitPlan: { ...plan.submitPlan, recall: true },
    approvePlan: {
      ...plan.approvePlan,
      title: '五方联审方案',
      approval: { ...joint('planning'), distinctFrom: [{ actorsOf: 'submitPlan' }] },
    },
    requestClose: { ...close.requestClose, recall: true },
    close: { ...close.close, title: '五方联审销号', approval: joint('rectifying') },
    closePartly: { ...close.closePartly, approval: joint('rectifying') },
    ...later,
    resume: moves.resume,
    reopen: moves.reopen,
    restart: moves.restart,
  },
  deadlines: findingDeadlines.map(strictDeadline),
});

export const findingTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '反馈后直接整改，销号由巡察办一家审核，适合人手少的县(市、区)',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '方案和销号都经五方联审，意见由纪委监委汇总、一次退回；集中整改按五书制逐级提醒',
    document: strict,
  },
];
