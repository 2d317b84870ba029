import type { WorkflowDeadline } from '@lianxun/plugin-api';

const custody = { role: 'custody' } as const;
const head = { role: 'disciplineHead' } as const;
const handler = { relation: 'handler' } as const;

/** Starting values: every period is the tenant's to set (流程配置). */
export const leadDeadlines: readonly WorkflowDeadline[] = [
  {
    key: 'leadSign',
    title: '移交签收期限',
    amount: 5,
    unit: 'workday',
    from: { enter: 'referred' },
    whileIn: ['referred'],
    ladder: [
      { before: 1, tone: 'yellow', notify: [custody] },
      { before: 0, tone: 'red', notify: [custody, head] },
    ],
  },
  {
    key: 'leadApproval',
    title: '审批期限',
    amount: 3,
    unit: 'workday',
    from: { enter: 'proposed' },
    whileIn: ['proposed'],
    ladder: [
      { before: 1, tone: 'yellow', notify: [head] },
      { before: 0, tone: 'red', notify: [head, custody] },
    ],
  },
  {
    key: 'leadAccept',
    title: '承办部门签收期限',
    amount: 5,
    unit: 'workday',
    from: { enter: 'allocated' },
    whileIn: ['allocated'],
    ladder: [
      { before: 1, tone: 'yellow', notify: [handler] },
      { before: 0, tone: 'red', notify: [handler, custody] },
    ],
  },
  {
    key: 'leadDisposal',
    title: '处置意见期限',
    amount: 1,
    unit: 'month',
    from: { enter: 'accepted' },
    whileIn: ['accepted'],
    extension: { by: [handler], approvers: [head], times: 2 },
    ladder: [
      { before: 7, tone: 'yellow', notify: [handler] },
      { before: 0, tone: 'red', notify: [handler, custody] },
    ],
  },
  {
    key: 'talkStart',
    title: '谈话函询开始期限',
    amount: 5,
    unit: 'workday',
    from: { enter: 'talkInquiry' },
    whileIn: ['talkInquiry'],
    ladder: [
      { before: 1, tone: 'yellow', notify: [handler] },
      { before: 0, tone: 'red', notify: [handler, custody] },
    ],
  },
  {
    key: 'talkClose',
    title: '谈话函询办结期限',
    amount: 30,
    unit: 'day',
    from: { enter: 'talked' },
    whileIn: ['talked'],
    ladder: [
      { before: 7, tone: 'yellow', notify: [handler] },
      { before: 0, tone: 'red', notify: [handler, custody] },
    ],
  },
  {
    key: 'prelim',
    title: '初步核实期限',
    amount: 15,
    unit: 'workday',
    from: { enter: 'preliminaryVerification' },
    whileIn: ['preliminaryVerification'],
    extension: { by: [handler], approvers: [head], times: 2 },
    ladder: [
      { before: 3, tone: 'yellow', notify: [handler] },
      { before: 0, tone: 'red', notify: [handler, custody] },
    ],
  },
  {
    key: 'suspendedReview',
    title: '暂存待查复核期限',
    amount: 6,
    unit: 'month',
    from: { enter: 'suspended' },
    whileIn: ['suspended'],
    ladder: [
      { before: 14, tone: 'yellow', notify: [handler] },
      { before: 0, tone: 'red', notify: [handler, custody] },
    ],
  },
  {
    key: 'leadReportBack',
    title: '办理结果反馈期限',
    amount: 3,
    unit: 'month',
    from: { date: 'referredOn' },
    whileIn: [
      'allocated',
      'accepted',
      'talkInquiry',
      'talked',
      'preliminaryVerification',
      'investigation',
      'concluded',
    ],
    ladder: [
      { before: 14, tone: 'yellow', notify: [handler] },
      { before: 0, tone: 'red', notify: [handler, custody] },
    ],
  },
];
