import { defineWorkflow } from '@lianxun/plugin-api';

/*
 * Up to three tenants run this machine on their own halves of one 抽调. Whose turn it is elsewhere is
 * told by a message and carried out by the system: on that half the relation names nobody.
 */
const system = { system: true } as const;
const requester = [{ relation: 'requester' }, system] as const;
const sender = [{ relation: 'sender' }, system] as const;
const refusing = [{ relation: 'sender' }, { relation: 'person' }, system] as const;
const authoriser = [{ relation: 'authoriser' }, system] as const;
const requesterOrHost = [{ relation: 'requester' }, { relation: 'host' }, system] as const;
const toRequester = [{ relation: 'requester' }] as const;
const toSender = [{ relation: 'sender' }] as const;
const toPerson = [{ relation: 'person' }] as const;
const toHost = [{ relation: 'host' }, { relation: 'authoriser' }] as const;

const states = {
  requested: { title: '商请中', stage: 'requested', waiting: true, tone: 'info' },
  nominated: { title: '已推荐待审查', stage: 'nominated', tone: 'warning' },
  checked: { title: '已审查', stage: 'checked', tone: 'info' },
  returned: { title: '退回重派', stage: 'returned', waiting: true, tone: 'danger' },
  accepted: { title: '已确认待授权', stage: 'accepted', waiting: true, tone: 'warning' },
  mandated: { title: '已授权', stage: 'mandated', tone: 'success' },
  serving: { title: '在岗', stage: 'serving', tone: 'success' },
  replaced: { title: '已替换', stage: 'replaced', final: true, tone: 'danger' },
  finished: { title: '已结束', stage: 'finished', final: true, tone: 'neutral' },
  declined: { title: '谢绝', stage: 'declined', final: true, tone: 'danger' },
  cancelled: { title: '已撤销', stage: 'cancelled', final: true, tone: 'neutral' },
} as const;

const nominating = {
  nominate: {
    title: '同意派员',
    from: ['requested'],
    to: 'nominated',
    kind: 'submit',
    by: sender,
    guards: ['consented'],
    effects: [{ notify: toRequester, title: '派出单位已同意派员，请审查' }],
    primary: true,
  },
  check: {
    title: '审查通过',
    from: ['nominated'],
    to: 'checked',
    kind: 'review',
    by: requester,
    guards: ['reviewed', 'recusalClear'],
    primary: true,
  },
  accept: {
    title: '确认派员',
    from: ['checked'],
    to: 'accepted',
    by: requester,
    guards: ['factsAtHand'],
    effects: [
      { notify: toHost, title: '外派人员已确认，请授权' },
      { notify: toSender, title: '派员已确认' },
    ],
    primary: true,
  },
  receive: {
    title: '收到派员',
    from: ['requested', 'returned'],
    to: 'accepted',
    by: [system],
    effects: [{ notify: toHost, title: '收到外派人员，请授权' }],
  },
  return: {
    title: '退回重派',
    from: ['nominated', 'checked', 'accepted'],
    to: 'returned',
    by: requesterOrHost,
    requires: {
      reason: true,
      reasonCodes: [
        { code: 'profession', title: '专业不符' },
        { code: 'experience', title: '经历不符' },
        { code: 'ability', title: '能力不足' },
        { code: 'recusal', title: '回避' },
        { code: 'health', title: '健康' },
        { code: 'other', title: '其他' },
      ],
    },
    effects: [{ notify: [...toSender, ...toRequester], title: '派员被退回，请重派' }],
    bulk: false,
  },
  renominate: {
    title: '另派人选',
    from: ['returned'],
    to: 'nominated',
    kind: 'submit',
    by: sender,
    guards: ['replacementNamed', 'mayReplace', 'consented'],
    effects: [{ notify: toRequester, title: '派出单位已另派人选，请审查' }],
    primary: true,
    bulk: false,
  },
} as const;

const serving = {
  authorise: {
    title: '授权',
    from: ['accepted'],
    to: 'mandated',
    by: authoriser,
    distinctFrom: [{ relation: 'drafter' }],
    guards: ['authorisable'],
    requires: {
      fields: [
        { key: 'documentNo', title: '授权文号' },
        { key: 'validFrom', title: '授权起始日期' },
        { key: 'validTo', title: '授权截止日期' },
      ],
    },
    effects: [{ notify: [...toPerson, ...toSender, ...toRequester], title: '派员已授权' }],
    primary: true,
    bulk: false,
  },
  serve: { title: '到岗', from: ['mandated'], to: 'serving', by: [system], primary: true },
  finish: {
    title: '期满结束',
    from: ['serving'],
    to: 'finished',
    by: [system],
    effects: [{ notify: [...toPerson, ...toSender, ...toRequester], title: '派员期满结束' }],
    primary: true,
  },
  replace: {
    title: '替换',
    from: ['mandated', 'serving'],
    to: 'replaced',
    by: requesterOrHost,
    requires: {
      reason: true,
      reasonCodes: [
        { code: 'recusal', title: '回避' },
        { code: 'health', title: '健康' },
        { code: 'discipline', title: '违纪' },
        { code: 'other', title: '其他' },
      ],
    },
    effects: [
      { notify: [...toPerson, ...toSender, ...toRequester], title: '派员被替换，授权已终止' },
    ],
    bulk: false,
  },
  decline: {
    title: '谢绝',
    from: ['requested', 'nominated', 'checked', 'returned', 'accepted', 'mandated'],
    to: 'declined',
    by: refusing,
    requires: { reason: true },
    effects: [{ notify: [...toRequester, ...toHost], title: '派员被谢绝' }],
    bulk: false,
  },
  cancel: {
    title: '撤销派员',
    from: ['requested', 'nominated', 'checked', 'returned', 'accepted', 'mandated'],
    to: 'cancelled',
    by: requester,
    requires: { reason: true },
    effects: [{ notify: [...toPerson, ...toSender, ...toHost], title: '派员已撤销' }],
  },
} as const;

/** 抽调: requested from the sending unit, agreed, checked, authorised for one undertaking, ended by its date. */
export const dispatchWorkflow = defineWorkflow({
  formatVersion: 2,
  subject: 'dispatch',
  title: '抽调',
  initial: 'requested',
  authors: [],
  parties: {
    drafter: '提出人',
    requester: '派员方',
    sender: '派出单位',
    person: '本人',
    host: '用人方',
    authoriser: '授权人',
  },
  states,
  moves: { ...nominating, ...serving },
  deadlines: [
    {
      key: 'answer',
      title: '答复时限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'requested' },
      whileIn: ['requested'],
      ladder: [
        { before: 1, tone: 'yellow', notify: [...toSender, ...toPerson] },
        { before: 0, tone: 'red', notify: [...toSender, ...toRequester], title: '商请逾期未答复' },
      ],
    },
    {
      key: 'replacement',
      title: '重派时限',
      amount: 3,
      unit: 'workday',
      from: { enter: 'returned' },
      whileIn: ['returned'],
      ladder: [{ before: 0, tone: 'red', notify: [...toSender, ...toRequester] }],
    },
    {
      key: 'authorisation',
      title: '授权时限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'accepted' },
      whileIn: ['accepted'],
      ladder: [{ before: 0, tone: 'red', notify: [...toHost, ...toRequester] }],
    },
  ],
});
