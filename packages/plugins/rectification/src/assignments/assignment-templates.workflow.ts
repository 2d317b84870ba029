import {
  defineWorkflow,
  type CaseTemplate,
  type Exclusion,
  type WorkflowDeadline,
} from '@lianxun/plugin-api';

import { assignmentWorkflow } from './assignment.workflow.ts';

/*
 * The two halves of an assignment may run different templates, so all of them take the same steps in
 * the same order: a step one half leaves out would be refused by the other.
 */
const issuer = [{ relation: 'issuer' }] as const;
const handler = [{ relation: 'handler' }] as const;
const { states, moves, deadlines } = assignmentWorkflow;
const [sign, contest, due, review] = deadlines;

/** The two dates that bind the handler, each told once. */
const minimal = defineWorkflow({
  ...assignmentWorkflow,
  states: {
    ...states,
    contested: { ...states.contested, waiting: false },
    reported: { ...states.reported, waiting: false },
  },
  deadlines: [
    { ...sign, ladder: [{ before: 0, tone: 'red', notify: [...handler, ...issuer] }] },
    { ...due, ladder: [{ before: 0, tone: 'red', notify: [...handler, ...issuer] }] },
  ],
});

/** Whoever drafted it judges nothing that comes of it. */
const apart: { readonly distinctFrom: readonly Exclusion[] } = {
  distinctFrom: [{ relation: 'drafter' }],
};

const strictDue: WorkflowDeadline = {
  ...due,
  ladder: [
    { before: 20, tone: 'green', notify: handler },
    { before: 10, tone: 'yellow', notify: handler },
    { before: 5, tone: 'orange', notify: [...handler, ...issuer] },
    { before: 0, tone: 'red', notify: [...handler, ...issuer] },
  ],
};

const strict = defineWorkflow({
  ...assignmentWorkflow,
  moves: {
    ...moves,
    reissue: { ...moves.reissue, ...apart },
    approveExtension: { ...moves.approveExtension, ...apart },
    refuseExtension: { ...moves.refuseExtension, ...apart },
    conclude: { ...moves.conclude, ...apart },
    return: { ...moves.return, ...apart },
  },
  deadlines: [
    { ...sign, amount: 3 },
    { ...contest, amount: 2 },
    strictDue,
    { ...review, amount: 5 },
  ],
});

export const assignmentTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '步骤不变，以便与上下级衔接，只保留签收和办理两个时限，到期提醒一次',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '拟稿人不得审核退单、延期和报结，签收和退单审核时限缩短，报结须在 5 个工作日内审核',
    document: strict,
  },
];
