/** What a definition of matters of recusal may use. */
export const recusalMatterVocabulary = {
  guards: {
    nothingMandatory: '没有必须回避的情形',
    overridable: '所涉规则允许例外留用',
    raisedByRule: '由规则提出，不是申报或异议',
    leftTeam: '该人员已不在巡察组',
  },
  relations: {
    concerned: { title: '当事人', most: 1 },
  },
  fields: {
    raisedAt: { title: '提出时间', type: 'date' },
  },
  moves: {
    allow: '核定可以参加',
    recuse: '核定必须回避',
    proposeKeep: '提请例外留用',
    approveKeep: '批准例外留用',
    refuseKeep: '不予留用',
    replace: '已更换人员',
  },
  counters: {},
  events: {},
} as const;
