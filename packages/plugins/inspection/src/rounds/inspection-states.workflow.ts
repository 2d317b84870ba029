/** The states a round and its units share; a unit may run ahead of or behind its round. */
export const inspectionStates = {
  planned: { title: '计划', stage: 'planned', tone: 'neutral' },
  mandated: { title: '授权', stage: 'mandated', tone: 'neutral' },
  preparing: { title: '进驻准备', stage: 'preparing', tone: 'info' },
  onSite: { title: '进驻了解', stage: 'onSite', tone: 'info' },
  reporting: { title: '报告', stage: 'reporting', tone: 'info' },
  deliberating: { title: '审议', stage: 'deliberating', tone: 'warning' },
  feedback: { title: '反馈', stage: 'feedback', tone: 'info' },
  rectifying: { title: '集中整改', stage: 'rectifying', tone: 'info' },
  assessing: { title: '评估', stage: 'assessing', tone: 'warning' },
  archived: { title: '归档', stage: 'archived', final: true, tone: 'success' },
  purged: { title: '清理', stage: 'purged', final: true, tone: 'neutral' },
  cancelled: { title: '取消', stage: 'cancelled', final: true, tone: 'neutral' },
} as const;

/** Chinese names of those who act in a round. */
export const inspectionParties = {
  office: '巡察办',
  officeDirector: '巡察办',
  leadingGroup: '领导小组',
  roundApprover: '党委',
  discipline: '纪委监委',
  leader: '组长',
  deputy: '副组长',
  liaison: '联络员',
  unitHead: '被巡察单位主要负责人',
  unitLiaison: '被巡察单位联络员',
} as const;

/** 巡察办, its staff or its director. */
export const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
/** 党委 decides: 常委会 or 书记专题会, whoever records for them. */
const committee = { role: 'roundApprover' } as const;

/** Moves whose actors and gates are the same for a round and for one unit in it. */
export const inspectionMoves = {
  prepare: {
    title: '开始准备',
    from: ['mandated'],
    to: 'preparing',
    by: [office],
    guards: ['mandatesEffective'],
    primary: true,
  },
  enter: {
    title: '进驻',
    from: ['preparing'],
    to: 'onSite',
    by: [office],
    guards: ['recusalsSettled'],
    requires: {
      input: [
        { key: 'undertakingsSignedOn', title: '保密承诺书签署日期', type: 'date' },
        { key: 'noticeDeliveredOn', title: '进驻通知送达日期', type: 'date' },
      ],
    },
    primary: true,
  },
  extendOnSite: {
    title: '延长进驻',
    from: ['onSite'],
    to: 'onSite',
    by: [committee],
    requires: {
      reason: true,
      input: [{ key: 'offSiteOn', title: '新的撤离日期', type: 'date' }],
    },
  },
  endOnSite: {
    title: '结束进驻',
    from: ['onSite'],
    to: 'reporting',
    by: [office, { relation: 'leader' }],
    guards: ['onSiteEnded'],
    primary: true,
  },
  submitReport: {
    title: '报告送审',
    from: ['reporting'],
    to: 'deliberating',
    kind: 'submit',
    by: [office, { relation: 'leader' }],
    guards: ['reportPassed', 'citesLockedPapersOnly'],
    primary: true,
  },
  returnReport: {
    title: '退回报告',
    from: ['deliberating'],
    to: 'reporting',
    kind: 'review',
    by: [committee, { role: 'leadingGroup' }],
    requires: { reason: true },
  },
  decide: {
    title: '同意反馈',
    from: ['deliberating'],
    to: 'feedback',
    kind: 'review',
    by: [committee],
    guards: ['briefingsHeld', 'dualReportComplete'],
    requires: {
      input: [
        { key: 'decidedOn', title: '审议日期', type: 'date' },
        { key: 'minutesNo', title: '会议纪要文号', type: 'text' },
      ],
    },
    primary: true,
  },
  assess: {
    title: '开始评估',
    from: ['rectifying'],
    to: 'assessing',
    by: [office, { role: 'discipline' }],
    guards: ['rectificationPeriodOver'],
    requires: { input: [{ key: 'reportsReceivedOn', title: '整改报告收到日期', type: 'date' }] },
    primary: true,
  },
  rectifyAgain: {
    title: '二次整改',
    from: ['assessing'],
    to: 'rectifying',
    by: [office, { role: 'discipline' }],
    requires: { reason: true, input: [{ key: 'grade', title: '评估等次', type: 'text' }] },
  },
  archive: {
    title: '归档',
    from: ['assessing'],
    to: 'archived',
    by: [office],
    requires: {
      input: [
        { key: 'assessedOn', title: '评估结果日期', type: 'date' },
        { key: 'disclosedOn', title: '公开日期', type: 'date' },
        { key: 'referralsCompletedOn', title: '移交办结日期', type: 'date' },
      ],
    },
    primary: true,
  },
  purge: {
    title: '清理',
    from: ['archived'],
    to: 'purged',
    by: [office],
    requires: { input: [{ key: 'checklistDoneOn', title: '立卷清单核对日期', type: 'date' }] },
  },
  cancel: {
    title: '取消',
    from: ['planned', 'mandated', 'preparing'],
    to: 'cancelled',
    by: [committee],
    requires: { reason: true },
  },
} as const;
