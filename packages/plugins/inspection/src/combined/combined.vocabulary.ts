/** What a definition of 市县统合巡察 may use. */
export const combinedVocabulary = {
  guards: {
    planComplete: '已选定县区，巡察模式的筹划已完成',
    countiesAnswered: '各县区均已答复，至少一个县区参加',
    roundsEnded: '参加县区的轮次均已归档',
  },
  relations: { author: { title: '编制人', most: 1 } },
  fields: {
    title: { title: '名称', type: 'text' },
    theme: { title: '主题', type: 'text' },
    windowFrom: { title: '进驻窗口起', type: 'date' },
    windowTo: { title: '进驻窗口止', type: 'date' },
    planDocument: { title: '方案文号', type: 'text' },
  },
  moves: {},
  counters: {},
  events: {},
} as const;
