import { defineWorkflow } from '@lianxun/plugin-api';

const drafter = { relation: 'drafter' } as const;
const signer = { relation: 'signer' } as const;
const receiver = { relation: 'receiver' } as const;
const system = { system: true } as const;

/**
 * 直报专报: 拟写 → 签发 → 市级签收 → 批示 → 办结. Both halves run it; what the other side does is
 * the system's move here.
 */
export const urgentReportWorkflow = defineWorkflow({
  formatVersion: 2,
  subject: 'urgentReport',
  title: '直报专报',
  initial: 'draft',
  authors: ['drafter'],
  parties: { drafter: '拟稿人', signer: '签发人', receiver: '收件人', handler: '办理情况登记人' },
  states: {
    draft: { title: '拟稿', stage: 'drafting', tone: 'neutral' },
    submitted: { title: '待签发', stage: 'signing', waiting: true, tone: 'warning' },
    sent: { title: '已报送待签收', stage: 'sent', waiting: true, tone: 'warning' },
    bounced: { title: '未能送达', stage: 'drafting', tone: 'warning' },
    received: { title: '已签收待批示', stage: 'received', waiting: true, tone: 'info' },
    decided: { title: '已批示待办理', stage: 'decided', waiting: true, tone: 'info' },
    closed: { title: '办结', stage: 'closed', final: true, tone: 'success' },
    cancelled: { title: '作废', stage: 'cancelled', final: true, tone: 'neutral' },
  },
  moves: {
    submit: {
      title: '送签发',
      from: ['draft', 'bounced'],
      to: 'submitted',
      kind: 'submit',
      by: [drafter, signer, system],
      effects: [{ notify: [signer], title: '直报专报待签发' }],
      primary: true,
    },
    sign: {
      title: '签发报送',
      from: ['submitted'],
      to: 'sent',
      kind: 'review',
      by: [signer],
      distinctFrom: [drafter, { actorsOf: 'submit' }],
      bulk: false,
      primary: true,
    },
    return: {
      title: '退回修改',
      from: ['submitted'],
      to: 'draft',
      kind: 'review',
      by: [signer],
      requires: { reason: true },
      effects: [{ notify: [drafter], title: '直报专报被退回' }],
    },
    discard: {
      title: '作废',
      from: ['draft', 'bounced'],
      to: 'cancelled',
      by: [drafter, signer],
      requires: { reason: true },
    },
    arrive: {
      title: '收到直报',
      from: ['draft'],
      to: 'sent',
      by: [system],
      effects: [{ notify: [receiver], title: '收到直报专报，请签收' }],
    },
    bounce: {
      title: '未能送达',
      from: ['sent'],
      to: 'bounced',
      by: [system],
      requires: { reason: true },
      effects: [{ notify: [drafter, signer], title: '直报专报未能送达' }],
    },
    receive: {
      title: '签收',
      from: ['sent'],
      to: 'received',
      by: [receiver, system],
      effects: [{ notify: [drafter, signer], title: '直报专报已签收' }],
      bulk: false,
      primary: true,
    },
    decide: {
      title: '作出批示',
      from: ['received'],
      to: 'decided',
      by: [receiver, system],
      guards: ['decisionRecorded'],
      effects: [{ notify: [drafter, signer], title: '直报专报已有批示' }],
      bulk: false,
      primary: true,
    },
    close: {
      title: '办结',
      from: ['decided'],
      to: 'closed',
      by: [signer, system],
      distinctFrom: [{ relation: 'handler' }],
      guards: ['handlingRecorded'],
      effects: [{ notify: [receiver], title: '直报专报已办结' }],
      bulk: false,
      primary: true,
    },
  },
  deadlines: [
    {
      key: 'urgentSign',
      title: '签发期限',
      amount: 1,
      unit: 'workday',
      from: { enter: 'submitted' },
      whileIn: ['submitted'],
      ladder: [{ before: 0, tone: 'red', notify: [signer] }],
    },
    {
      key: 'urgentReceive',
      title: '签收期限',
      amount: 1,
      unit: 'workday',
      from: { enter: 'sent' },
      whileIn: ['sent'],
      ladder: [{ before: 0, tone: 'red', notify: [receiver, signer] }],
    },
    {
      key: 'urgentDecide',
      title: '批示期限',
      amount: null,
      unit: 'workday',
      from: { enter: 'received' },
      whileIn: ['received'],
      ladder: [{ before: 0, tone: 'red', notify: [receiver] }],
    },
    {
      key: 'urgentHandle',
      title: '办理期限',
      amount: null,
      unit: 'workday',
      from: { enter: 'decided' },
      whileIn: ['decided'],
      ladder: [{ before: 0, tone: 'red', notify: [drafter, signer] }],
    },
  ],
});
