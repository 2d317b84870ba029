/** Words of the gates a round and a unit in it share. */
export const gateTitles = {
  mandatesEffective: '授权已生效，且覆盖全部被巡察单位',
  recusalsSettled: '回避事项均已处理',
  onSiteEnded: '各单位进驻均已结束',
  citesLockedPapersOnly: '报告只引用已锁定的底稿',
  reportPassed: '巡察报告已通过四看一联审',
  briefingsHeld: '三个汇报均已完成',
  dualReportComplete: '统合巡察的双报告齐备',
  rectificationPeriodOver: '整改期限已满',
} as const;

/** Relations of those who inspect. */
export const teamRelations = {
  leader: { title: '组长' },
  deputy: { title: '副组长' },
  liaison: { title: '联络员' },
} as const;

/** What a definition of rounds may use. */
export const roundVocabulary = {
  guards: {
    ...gateTitles,
    everyUnitHasType: '每个单位都已确定巡察类型',
    feedbackReceipted: '各单位均已签收反馈',
  },
  relations: teamRelations,
  fields: {
    onSiteOn: { title: '进驻日期', type: 'date' },
    offSiteOn: { title: '撤离日期', type: 'date' },
    approvedOn: { title: '批准日期', type: 'date' },
    decisionNo: { title: '授权决定文号', type: 'text' },
    planDocument: { title: '实施方案', type: 'text' },
  },
  moves: {},
  counters: {},
  events: {},
} as const;
