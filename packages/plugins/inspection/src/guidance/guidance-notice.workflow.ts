import { defineWorkflow } from '@lianxun/plugin-api';

/*
 * Both halves of a notice run this machine. What the other half did is told by a message and carried
 * out by the system: there the relation names nobody.
 */
const issuer = [{ relation: 'issuer' }, { system: true }] as const;
const handler = [{ relation: 'handler' }, { system: true }] as const;
const toIssuer = [{ relation: 'issuer' }] as const;
const toHandler = [{ relation: 'handler' }] as const;
const drafter = { relation: 'drafter' } as const;

/** 指导督导意见书: issued by the city, acknowledged and answered opinion by opinion, accepted or returned. */
export const guidanceNoticeWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'guidanceNotice',
  title: '指导督导意见书',
  initial: 'drafted',
  authors: ['drafter'],
  parties: { drafter: '拟稿人', issuer: '市级巡察办', handler: '县级巡察办' },
  states: {
    drafted: { title: '拟稿', stage: 'drafted', tone: 'neutral' },
    issued: { title: '已发出待签收', stage: 'issued', waiting: true, tone: 'warning' },
    acknowledged: { title: '已签收待答复', stage: 'answering', waiting: true, tone: 'info' },
    answered: { title: '已答复待审核', stage: 'answered', waiting: true, tone: 'warning' },
    returned: { title: '退回重新答复', stage: 'answering', waiting: true, tone: 'danger' },
    concluded: { title: '已办结', stage: 'concluded', final: true, tone: 'success' },
    cancelled: { title: '已作废', stage: 'cancelled', final: true, tone: 'neutral' },
  },
  moves: {
    issue: {
      title: '签发',
      from: ['drafted'],
      to: 'issued',
      kind: 'review',
      by: toIssuer,
      distinctFrom: [drafter],
      effects: [{ issueNumber: 'guidanceNotice' }],
      primary: true,
    },
    receive: {
      title: '收到',
      from: ['drafted'],
      to: 'issued',
      by: [{ system: true }],
      effects: [{ notify: toHandler, title: '新的指导督导意见书，请签收' }],
    },
    discard: {
      title: '作废草稿',
      from: ['drafted'],
      to: 'cancelled',
      by: [drafter, ...toIssuer],
      requires: { reason: true },
    },
    acknowledge: {
      title: '签收',
      from: ['issued'],
      to: 'acknowledged',
      by: handler,
      effects: [{ notify: toIssuer, title: '指导督导意见书已签收' }],
      primary: true,
    },
    answer: {
      title: '报送答复',
      from: ['acknowledged', 'returned'],
      to: 'answered',
      kind: 'submit',
      by: handler,
      guards: ['everyOpinionAnswered'],
      effects: [{ notify: toIssuer, title: '指导督导意见书已答复，请审核' }],
      primary: true,
    },
    accept: {
      title: '认可答复',
      from: ['answered'],
      to: 'concluded',
      kind: 'review',
      by: issuer,
      guards: ['noOpinionReturned'],
      effects: [{ notify: toHandler, title: '指导督导意见书的答复已认可' }],
      primary: true,
    },
    return: {
      title: '退回',
      from: ['answered'],
      to: 'returned',
      kind: 'review',
      by: issuer,
      guards: ['someOpinionReturned'],
      requires: { reason: true },
      effects: [{ notify: toHandler, title: '指导督导意见书的答复被退回' }],
    },
  },
  deadlines: [
    {
      key: 'sign',
      title: '签收期限',
      amount: 2,
      unit: 'workday',
      from: { enter: 'issued' },
      whileIn: ['issued'],
      ladder: [{ before: 0, tone: 'red', notify: [...toHandler, ...toIssuer] }],
    },
    {
      key: 'due',
      title: '答复期限',
      amount: 0,
      unit: 'day',
      from: { date: 'dueOn' },
      whileIn: ['acknowledged', 'returned'],
      ladder: [
        { before: 2, tone: 'yellow', notify: toHandler },
        { before: 0, tone: 'red', notify: [...toHandler, ...toIssuer] },
      ],
    },
    {
      key: 'review',
      title: '审核期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'answered' },
      whileIn: ['answered'],
      ladder: [{ before: 0, tone: 'red', notify: toIssuer }],
    },
  ],
});
