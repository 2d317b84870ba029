import { defineWorkflow } from '@lianxun/plugin-api';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
/** 领导小组, or whoever records its decision for it. */
const group = { anyOf: [{ role: 'leadingGroup' }, { role: 'officeDirector' }] } as const;
const committee = { role: 'roundApprover' } as const;
const author = { relation: 'author' } as const;

/** 年度计划: proposed by 巡察办, reviewed by 领导小组, approved by 党委. */
export const annualPlanWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'annualPlan',
  title: '年度计划',
  initial: 'drafting',
  authors: ['author'],
  parties: {
    author: '编制人',
    office: '巡察办',
    officeDirector: '巡察办主任',
    leadingGroup: '领导小组',
    roundApprover: '党委',
  },
  states: {
    drafting: { title: '编制', stage: 'drafting', tone: 'neutral' },
    reviewing: { title: '领导小组审议', stage: 'reviewing', waiting: true, tone: 'warning' },
    approving: { title: '报党委批准', stage: 'approving', waiting: true, tone: 'warning' },
    approved: { title: '已批准', stage: 'approved', tone: 'success' },
    finished: { title: '年度结束', stage: 'finished', final: true, tone: 'neutral' },
    cancelled: { title: '撤销', stage: 'cancelled', final: true, tone: 'neutral' },
  },
  moves: {
    submit: {
      title: '报领导小组审议',
      from: ['drafting'],
      to: 'reviewing',
      kind: 'submit',
      by: [office],
      guards: ['unitsProposed', 'departmentsConsulted'],
      recall: true,
      effects: [{ notify: [group], title: '年度计划待审议' }],
      primary: true,
    },
    review: {
      title: '审议通过',
      from: ['reviewing'],
      to: 'approving',
      kind: 'review',
      by: [group],
      effects: [{ notify: [committee], title: '年度计划待批准' }],
      primary: true,
    },
    approve: {
      title: '批准',
      from: ['approving'],
      to: 'approved',
      kind: 'review',
      by: [committee],
      distinctFrom: [author, { actorsOf: 'review' }],
      guards: ['unitsProposed'],
      requires: {
        input: [
          { key: 'approvedOn', title: '批准日期', type: 'date' },
          { key: 'decisionNo', title: '批准文号', type: 'text' },
        ],
      },
      effects: [{ notify: [author], title: '年度计划已批准，可据此安排轮次' }],
      primary: true,
    },
    return: {
      title: '退回修改',
      from: ['reviewing', 'approving'],
      to: 'drafting',
      kind: 'review',
      by: [group, committee],
      requires: { reason: true },
      effects: [{ notify: [author], title: '年度计划被退回' }],
    },
    adjust: {
      title: '调整计划',
      from: ['approved'],
      to: 'drafting',
      by: [office],
      requires: { reason: true },
    },
    finish: { title: '年度结束', from: ['approved'], to: 'finished', by: [office] },
    cancel: {
      title: '撤销',
      from: ['drafting', 'approved'],
      to: 'cancelled',
      by: [{ role: 'officeDirector' }],
      requires: { reason: true },
    },
  },
  deadlines: [
    {
      key: 'review',
      title: '审议期限',
      amount: 10,
      unit: 'workday',
      from: { enter: 'reviewing' },
      whileIn: ['reviewing'],
      ladder: [{ before: 0, tone: 'red', notify: [group, author] }],
    },
    {
      key: 'approval',
      title: '批准期限',
      amount: 10,
      unit: 'workday',
      from: { enter: 'approving' },
      whileIn: ['approving'],
      ladder: [{ before: 0, tone: 'red', notify: [committee, author] }],
    },
  ],
});
