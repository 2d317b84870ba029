/** What a definition of leads may use. */
export const leadVocabulary = {
  guards: {
    sourceComplete: '线索来源、移交文号和移交时间齐全',
    handlingOfficeSet: '已定承办单位和承办人',
    progressRecorded: '已登记办理情况',
    resultRecorded: '已登记处理结果',
    formRecorded: '已登记四种形态',
    reviewDue: '暂存、留存的已到复核日期或有新证据',
  },
  relations: {
    registrar: { title: '移交人', most: 1 },
    handler: { title: '承办人' },
  },
  fields: {
    referredOn: { title: '移交时间', type: 'date' },
    referralDocument: { title: '移交文号', type: 'text' },
    proposal: { title: '拟办意见', type: 'text' },
    signedOn: { title: '签收时间', type: 'date' },
    disposition: { title: '分类处置意见', type: 'text' },
    studiedOn: { title: '集体研究日期', type: 'date' },
    studyMinutesNo: { title: '集体研究记录', type: 'text' },
    reviewOn: { title: '复核日期', type: 'date' },
    newEvidenceOn: { title: '发现新证据日期', type: 'date' },
    form: { title: '四种形态', type: 'number' },
    filed: { title: '是否立案', type: 'boolean' },
    filedOn: { title: '立案时间', type: 'date' },
    reportedOn: { title: '反馈日期', type: 'date' },
    feedbackDocument: { title: '反馈文号', type: 'text' },
  },
  moves: { receive: '登记人登记后即签收' },
  counters: {},
  events: {},
} as const;
