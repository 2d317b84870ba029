import { defineWorkflow } from '@lianxun/plugin-api';

const leader = { relation: 'leader' } as const;
const team = [{ relation: 'team' }] as const;
const unit = [{ relation: 'unitHead' }, { relation: 'unitLiaison' }] as const;

/** 立行立改: signed by the leader, answered by the unit while the team is on site, confirmed by the team. */
export const immediateRectificationWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'immediateRectification',
  title: '立行立改通知',
  initial: 'drafted',
  authors: [],
  parties: {
    drafter: '拟稿人',
    leader: '组长',
    team: '巡察组',
    unitHead: '被巡察单位主要负责人',
    unitLiaison: '被巡察单位联络员',
  },
  states: {
    drafted: { title: '拟稿', stage: 'drafted', tone: 'neutral' },
    issued: { title: '立行立改中', stage: 'issued', waiting: true, tone: 'warning' },
    returned: { title: '退回再改', stage: 'handling', waiting: true, tone: 'danger' },
    answered: { title: '已报送待确认', stage: 'reported', waiting: true, tone: 'info' },
    confirmed: { title: '已改到位', stage: 'concluded', final: true, tone: 'success' },
    cancelled: { title: '撤销', stage: 'cancelled', final: true, tone: 'neutral' },
  },
  moves: {
    issue: {
      title: '签发',
      from: ['drafted'],
      to: 'issued',
      kind: 'review',
      by: [leader],
      distinctFrom: [{ relation: 'drafter' }],
      guards: ['unitOnSite'],
      effects: [
        { issueNumber: 'immediateRectification' },
        { notify: unit, title: '收到立行立改通知' },
      ],
      primary: true,
    },
    discard: {
      title: '作废草稿',
      from: ['drafted'],
      to: 'cancelled',
      by: [{ relation: 'drafter' }, leader],
      requires: { reason: true },
    },
    answer: {
      title: '报送整改情况',
      from: ['issued', 'returned'],
      to: 'answered',
      kind: 'submit',
      by: [...unit],
      requires: { fields: [{ key: 'result', title: '整改情况' }], evidence: 1 },
      primary: true,
    },
    confirm: {
      title: '确认改到位',
      from: ['answered'],
      to: 'confirmed',
      kind: 'review',
      by: [...team],
      effects: [{ notify: unit, title: '立行立改已确认' }],
      primary: true,
    },
    return: {
      title: '退回再改',
      from: ['answered'],
      to: 'returned',
      kind: 'review',
      by: [...team],
      requires: { reason: true },
      effects: [{ notify: unit, title: '立行立改被退回' }],
    },
    cancel: {
      title: '撤销通知',
      from: ['issued', 'returned'],
      to: 'cancelled',
      by: [leader],
      requires: { reason: true },
      effects: [{ notify: unit, title: '立行立改通知已撤销' }],
    },
  },
  deadlines: [
    {
      key: 'due',
      title: '立行立改时限',
      amount: 0,
      unit: 'day',
      from: { date: 'dueOn' },
      whileIn: ['issued', 'returned'],
      ladder: [
        { before: 3, tone: 'yellow', notify: unit },
        { before: -1, tone: 'red', notify: [...unit, ...team], title: '立行立改逾期' },
      ],
    },
    {
      key: 'confirmation',
      title: '确认期限',
      amount: null,
      unit: 'workday',
      from: { enter: 'answered' },
      whileIn: ['answered'],
      ladder: [{ before: 0, tone: 'red', notify: team }],
    },
  ],
});
