import { defineWorkflow } from '@lianxun/plugin-api';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const director = { role: 'officeDirector' } as const;
const author = { relation: 'author' } as const;

/** 市县统合巡察 in the city: planned, approved by somebody else, joined by its counties, concluded. */
export const combinedWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'combinedInspection',
  title: '市县统合巡察',
  initial: 'planned',
  authors: ['author'],
  parties: { author: '编制人', office: '巡察办', officeDirector: '巡察办主任' },
  states: {
    planned: { title: '策划', stage: 'planned', tone: 'neutral' },
    submitted: {
      title: '待批准',
      stage: 'planned',
      waiting: true,
      onChange: 'planned',
      tone: 'warning',
    },
    inviting: { title: '已部署', stage: 'inviting', tone: 'info' },
    running: { title: '实施中', stage: 'running', tone: 'info' },
    concluding: { title: '总结', stage: 'concluding', tone: 'warning' },
    closed: { title: '结束', stage: 'closed', final: true, tone: 'success' },
    cancelled: { title: '撤销', stage: 'cancelled', final: true, tone: 'neutral' },
  },
  moves: {
    submit: {
      title: '报请批准',
      from: ['planned'],
      to: 'submitted',
      kind: 'submit',
      by: [office],
      guards: ['planComplete'],
      recall: true,
      effects: [{ notify: [director], title: '市县统合巡察方案待批准' }],
      primary: true,
    },
    approve: {
      title: '批准部署',
      from: ['submitted'],
      to: 'inviting',
      kind: 'review',
      by: [director],
      guards: ['planComplete'],
      effects: [{ notify: [author], title: '市县统合巡察方案已批准，已通知各县区' }],
      primary: true,
    },
    return: {
      title: '退回修改',
      from: ['submitted'],
      to: 'planned',
      kind: 'review',
      by: [director],
      requires: { reason: true },
      effects: [{ notify: [author], title: '市县统合巡察方案被退回' }],
    },
    start: {
      title: '启动实施',
      from: ['inviting'],
      to: 'running',
      by: [office],
      guards: ['countiesAnswered'],
      primary: true,
    },
    conclude: {
      title: '转入总结',
      from: ['running'],
      to: 'concluding',
      by: [office],
      primary: true,
    },
    close: {
      title: '结束',
      from: ['concluding'],
      to: 'closed',
      by: [director],
      guards: ['roundsEnded'],
      primary: true,
    },
    cancel: {
      title: '撤销',
      from: ['planned', 'submitted', 'inviting', 'running'],
      to: 'cancelled',
      by: [director],
      requires: { reason: true },
    },
  },
  deadlines: [
    {
      key: 'approval',
      title: '批准期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'submitted' },
      whileIn: ['submitted'],
      ladder: [{ before: 0, tone: 'red', notify: [director, author] }],
    },
    {
      key: 'answers',
      title: '县区答复期限',
      amount: 10,
      unit: 'workday',
      from: { enter: 'inviting' },
      whileIn: ['inviting'],
      ladder: [{ before: 0, tone: 'red', notify: [office] }],
    },
  ],
});
