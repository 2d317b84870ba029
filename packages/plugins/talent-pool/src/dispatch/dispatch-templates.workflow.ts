import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { dispatchWorkflow } from './dispatch.workflow.ts';

/*
 * The halves of one 抽调 may run different templates, so all of them take the same steps in the same
 * order: a step one half leaves out would be refused by the others.
 */
const { deadlines, moves, states } = dispatchWorkflow;
const [answer, replacement, authorisation] = deadlines;
const toSender = [{ relation: 'sender' }] as const;
const toRequester = [{ relation: 'requester' }] as const;

/** One date, told once. */
const minimal = defineWorkflow({
  ...dispatchWorkflow,
  states: {
    ...states,
    returned: { ...states.returned, waiting: false },
    accepted: { ...states.accepted, waiting: false },
  },
  deadlines: [
    { ...answer, ladder: [{ before: 0, tone: 'red', notify: [...toSender, ...toRequester] }] },
  ],
});

/** Whoever asked for the person neither checks nor confirms him. */
const strict = defineWorkflow({
  ...dispatchWorkflow,
  moves: {
    ...moves,
    check: { ...moves.check, distinctFrom: [{ relation: 'drafter' }] },
    accept: { ...moves.accept, distinctFrom: [{ relation: 'drafter' }] },
  },
  deadlines: [
    { ...answer, amount: 3 },
    { ...replacement, amount: 2 },
    { ...authorisation, amount: 3 },
  ],
});

export const dispatchTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '步骤不变，以便与上下级衔接，只保留答复商请一个时限，到期提醒一次',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '提出人不得审查、确认和授权，答复、重派和授权时限缩短',
    document: strict,
  },
];
