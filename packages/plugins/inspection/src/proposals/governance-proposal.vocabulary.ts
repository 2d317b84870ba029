/** What a definition of 专项治理建议 may use. */
export const governanceProposalVocabulary = {
  guards: {},
  relations: {
    drafter: { title: '拟稿人' },
    department: { title: '移交单位' },
  },
  fields: {
    proposal: { title: '建议内容', type: 'text' },
    referredOn: { title: '移交时间', type: 'date' },
    dueOn: { title: '办理时限', type: 'date' },
    handlerName: { title: '承办人', type: 'text' },
    handling: { title: '具体办理情况', type: 'text' },
    uptake: { title: '成果运用情况', type: 'text' },
    replyNo: { title: '反馈文号', type: 'text' },
  },
  moves: {},
  counters: {},
  events: {},
} as const;
