import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { annualPlanWorkflow } from './annual-plan.workflow.ts';

const { deadlines, moves, states } = annualPlanWorkflow;
const director = { role: 'officeDirector' } as const;
const group = { role: 'leadingGroup' } as const;
const author = { relation: 'author' } as const;

/** 党委 approves what 巡察办 submits; the meeting of the leading group is not recorded as a step. */
const minimal = defineWorkflow({
  ...annualPlanWorkflow,
  states: {
    drafting: states.drafting,
    approving: states.approving,
    approved: states.approved,
    finished: states.finished,
    cancelled: states.cancelled,
  },
  moves: {
    submit: { ...moves.submit, title: '报党委批准', to: 'approving', guards: ['unitsProposed'] },
    approve: { ...moves.approve, distinctFrom: [author] },
    return: { ...moves.return, from: ['approving'] },
    adjust: moves.adjust,
    finish: moves.finish,
    cancel: moves.cancel,
  },
  deadlines: deadlines.filter(({ key }) => key === 'approval'),
});

/** The director checks first, the leading group reviews itself, and an approved plan is cancelled by nobody. */
const strict = defineWorkflow({
  ...annualPlanWorkflow,
  states: {
    ...states,
    checking: { title: '主任审核', stage: 'reviewing', waiting: true, tone: 'warning' },
  },
  moves: {
    ...moves,
    submit: {
      ...moves.submit,
      title: '报主任审核',
      to: 'checking',
      effects: [{ notify: [director], title: '年度计划待审核' }],
    },
    check: {
      title: '审核通过',
      from: ['checking'],
      to: 'reviewing',
      kind: 'review',
      by: [director],
      distinctFrom: [author],
      effects: [{ notify: [group], title: '年度计划待审议' }],
      primary: true,
    },
    review: { ...moves.review, by: [group], distinctFrom: [author, { actorsOf: 'check' }] },
    return: { ...moves.return, from: ['checking', 'reviewing', 'approving'] },
    cancel: { ...moves.cancel, from: ['drafting'] },
  },
  deadlines: [
    ...deadlines,
    {
      key: 'check',
      title: '审核期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'checking' },
      whileIn: ['checking'],
      ladder: [{ before: 0, tone: 'red', notify: [director, author] }],
    },
  ],
});

export const annualPlanTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '巡察办编制，党委批准',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '主任审核、领导小组审议、党委批准，三步由三人办理，每一步都有期限',
    document: strict,
  },
];
