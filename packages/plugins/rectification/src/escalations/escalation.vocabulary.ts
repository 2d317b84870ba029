/** What a definition of escalations may use. */
export const escalationVocabulary = {
  guards: {
    approvalNotNeeded: '该级文书不须批准',
    approvalNeeded: '该级文书须经批准',
    minutesRecorded: '约谈已记录',
  },
  relations: {
    drafter: { title: '拟稿人', most: 1 },
    recipient: { title: '被督办单位' },
  },
  fields: {
    reason: { title: '说明', type: 'text' },
    demand: { title: '督办要求', type: 'text' },
    dueOn: { title: '回复时限', type: 'date' },
    triggeredOn: { title: '触发时间', type: 'date' },
    reply: { title: '回复内容', type: 'text' },
    nextStep: { title: '下一步', type: 'text' },
  },
  moves: {},
  counters: { escalation: '督办文号' },
  events: {},
} as const;
