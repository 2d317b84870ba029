/** What a definition of 巡察需求 may use. The moves are those that follow acts of the city. */
export const demandVocabulary = {
  guards: {
    complete: '需求填写完整，单位、时间、专业符合菜单和窗口',
    rated: '已填写满意度评价',
  },
  relations: { author: { title: '填报人', most: 1 } },
  fields: {
    title: { title: '名称', type: 'text' },
    from: { title: '起始日期', type: 'date' },
    to: { title: '截止日期', type: 'date' },
  },
  moves: { answer: '收到匹配结果' },
  counters: {},
  events: {},
} as const;
