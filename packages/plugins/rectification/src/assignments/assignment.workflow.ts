import { defineWorkflow } from '@lianxun/plugin-api';

/*
 * Both halves of an assignment between two tenants run this machine. Whose turn it is elsewhere, is
 * told by a message and carried out by the system: on the other half the relation names nobody.
 */
const issuer = [{ relation: 'issuer' }, { system: true }] as const;
const handler = [{ relation: 'handler' }, { system: true }] as const;
const toIssuer = [{ relation: 'issuer' }] as const;
const toHandler = [{ relation: 'handler' }] as const;

const states = {
  drafted: { title: '拟稿', stage: 'drafted', tone: 'neutral' },
  issued: { title: '已交办待签收', stage: 'issued', waiting: true, tone: 'warning' },
  contested: { title: '申请退单', stage: 'issued', waiting: true, tone: 'danger' },
  acknowledged: { title: '已签收', stage: 'handling', waiting: true, tone: 'info' },
  handling: { title: '办理中', stage: 'handling', waiting: true, tone: 'info' },
  extensionRequested: { title: '申请延期', stage: 'handling', waiting: true, tone: 'warning' },
  reported: { title: '已报结', stage: 'reported', waiting: true, tone: 'warning' },
  returned: { title: '退回重办', stage: 'handling', waiting: true, tone: 'danger' },
  concluded: { title: '办结', stage: 'concluded', final: true, tone: 'success' },
  cancelled: { title: '撤销', stage: 'cancelled', final: true, tone: 'neutral' },
} as const;

const issuing = {
  issue: {
    title: '签发送达',
    from: ['drafted'],
    to: 'issued',
    kind: 'review',
    by: issuer,
    distinctFrom: [{ relation: 'drafter' }],
    effects: [{ issueNumber: 'assignment' }, { notify: toHandler, title: '新的交办事项，请签收' }],
    primary: true,
  },
  discard: {
    title: '作废草稿',
    from: ['drafted'],
    to: 'cancelled',
    by: [{ relation: 'drafter' }, { relation: 'issuer' }],
    requires: { reason: true },
  },
  acknowledge: {
    title: '签收',
    from: ['issued'],
    to: 'acknowledged',
    by: handler,
    effects: [{ notify: toIssuer, title: '交办事项已签收' }],
    primary: true,
  },
  contest: {
    title: '申请退单',
    from: ['issued'],
    to: 'contested',
    by: handler,
    requires: { reason: true },
    effects: [{ notify: toIssuer, title: '承办单位申请退单' }],
  },
  reissue: {
    title: '维持交办',
    from: ['contested'],
    to: 'issued',
    by: issuer,
    requires: { reason: true },
    effects: [{ notify: toHandler, title: '退单未同意，请签收' }],
    primary: true,
  },
  cancel: {
    title: '撤销交办',
    from: ['issued', 'contested', 'acknowledged', 'handling'],
    to: 'cancelled',
    by: issuer,
    requires: { reason: true },
    effects: [{ notify: toHandler, title: '交办事项已撤销' }],
  },
  cancelMeanwhile: {
    title: '收到撤销',
    from: ['extensionRequested', 'reported', 'returned'],
    to: 'cancelled',
    by: [{ system: true }],
    effects: [{ notify: toHandler, title: '交办事项已撤销' }],
  },
} as const;

const handlingMoves = {
  start: { title: '开始办理', from: ['acknowledged'], to: 'handling', by: handler, primary: true },
  requestExtension: {
    title: '申请延期',
    from: ['handling'],
    to: 'extensionRequested',
    kind: 'submit',
    by: handler,
    requires: { reason: true, input: [{ key: 'newDueOn', title: '申请延至', type: 'date' }] },
    effects: [{ notify: toIssuer, title: '承办单位申请延期' }],
  },
  approveExtension: {
    title: '同意延期',
    from: ['extensionRequested'],
    to: 'handling',
    kind: 'review',
    by: issuer,
    effects: [{ notify: toHandler, title: '延期已同意' }],
    primary: true,
  },
  refuseExtension: {
    title: '不同意延期',
    from: ['extensionRequested'],
    to: 'handling',
    kind: 'review',
    by: issuer,
    requires: { reason: true },
    effects: [{ notify: toHandler, title: '延期未同意，请按原时限办理' }],
  },
  report: {
    title: '报结',
    from: ['handling'],
    to: 'reported',
    kind: 'submit',
    by: handler,
    requires: { fields: [{ key: 'result', title: '办结情况' }], evidence: 1 },
    effects: [{ notify: toIssuer, title: '交办事项已报结，请审核' }],
    primary: true,
  },
  conclude: {
    title: '审核办结',
    from: ['reported'],
    to: 'concluded',
    kind: 'review',
    by: issuer,
    effects: [{ notify: toHandler, title: '交办事项已办结' }],
    primary: true,
  },
  return: {
    title: '退回重办',
    from: ['reported'],
    to: 'returned',
    kind: 'review',
    by: issuer,
    requires: { reason: true },
    effects: [{ notify: toHandler, title: '报结被退回，请重新办理' }],
  },
  resume: { title: '重新办理', from: ['returned'], to: 'handling', by: handler, primary: true },
} as const;

/** 交办: issued by one party, acknowledged, handled and reported by the other, concluded by the first. */
export const assignmentWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'assignment',
  title: '交办事项',
  initial: 'drafted',
  authors: [],
  parties: { drafter: '拟稿人', issuer: '交办单位', handler: '承办单位' },
  states,
  moves: { ...issuing, ...handlingMoves },
  deadlines: [
    {
      key: 'sign',
      title: '签收时限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'issued' },
      whileIn: ['issued'],
      ladder: [
        { before: 1, tone: 'yellow', notify: toHandler },
        { before: -1, tone: 'red', notify: [...toHandler, ...toIssuer], title: '交办逾期未签收' },
      ],
    },
    {
      key: 'contest',
      title: '退单审核期限',
      amount: 3,
      unit: 'workday',
      from: { enter: 'contested' },
      whileIn: ['contested'],
      ladder: [{ before: 0, tone: 'red', notify: toIssuer }],
    },
    {
      key: 'due',
      title: '办理时限',
      amount: 0,
      unit: 'day',
      from: { date: 'dueOn' },
      whileIn: ['acknowledged', 'handling', 'extensionRequested', 'returned'],
      ladder: [
        { before: 20, tone: 'green', notify: toHandler },
        { before: 10, tone: 'yellow', notify: toHandler },
        { before: 0, tone: 'red', notify: [...toHandler, ...toIssuer] },
      ],
    },
    {
      key: 'review',
      title: '报结审核期限',
      amount: null,
      unit: 'workday',
      from: { enter: 'reported' },
      whileIn: ['reported'],
      ladder: [{ before: 0, tone: 'red', notify: toIssuer }],
    },
  ],
});
