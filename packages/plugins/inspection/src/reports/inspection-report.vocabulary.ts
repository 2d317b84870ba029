/** What a definition of inspection reports may use. */
export const inspectionReportVocabulary = {
  guards: {
    reportWritten: '已有正文或报告文件',
    citesLockedPapers: '只引用已锁定的底稿，不含线索',
    sheetComplete: '四看一联审逐项通过',
    unitReporting: '该单位尚在报告阶段',
  },
  relations: {
    writer: { title: '撰写人' },
    leader: { title: '组长' },
    deputy: { title: '副组长' },
  },
  fields: {
    title: { title: '标题', type: 'text' },
    meetingOn: { title: '组务会日期', type: 'date' },
    meetingMinutesNo: { title: '组务会纪要文号', type: 'text' },
    factCheckedOn: { title: '事实核对日期', type: 'date' },
    factCheckedWith: { title: '核对对象', type: 'text' },
    factCheckResult: { title: '核对情况', type: 'text' },
  },
  moves: {},
  counters: {},
  events: {},
} as const;
