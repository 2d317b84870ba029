import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { surveyWorkflow } from './survey.workflow.ts';

const director = { role: 'officeDirector' } as const;
const author = { relation: 'author' } as const;
const { states, moves, deadlines, parties } = surveyWorkflow;
const [approval, window] = deadlines;

/** Over once it has ended: nothing is filed by an act of its own. */
const minimal = defineWorkflow({
  ...surveyWorkflow,
  states: {
    draft: states.draft,
    pending: states.pending,
    approved: states.approved,
    open: states.open,
    closed: { ...states.closed, final: true },
    cancelled: states.cancelled,
  },
  moves: {
    submit: moves.submit,
    approve: moves.approve,
    return: moves.return,
    discard: moves.discard,
    open: moves.open,
    close: moves.close,
    expire: moves.expire,
    cancel: moves.cancel,
  },
});

/** The director alone approves, ends it early, and files it. */
const strict = defineWorkflow({
  ...surveyWorkflow,
  parties: { ...parties, office: '巡察办' },
  moves: {
    ...moves,
    submit: {
      ...moves.submit,
      effects: [{ notify: [director], title: '民主测评（问卷）待批准' }],
    },
    approve: { ...moves.approve, by: [director] },
    return: { ...moves.return, by: [director] },
    close: { ...moves.close, by: [director] },
    archive: { ...moves.archive, by: [director] },
    cancel: { ...moves.cancel, by: [director] },
  },
  deadlines: [
    {
      ...approval,
      amount: 2,
      ladder: [
        { before: 1, tone: 'yellow', notify: [director] },
        { before: 0, tone: 'red', notify: [director, author] },
      ],
    },
    window,
  ],
});

export const surveyTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '结束并计票后即办结，不另行归档',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '由巡察办主任批准，2 个工作日内办结；提前结束、撤销和归档也由主任办理',
    document: strict,
  },
];
