/** What a definition of 立行立改通知 may use. */
export const immediateRectificationVocabulary = {
  guards: { unitOnSite: '巡察组在该单位进驻' },
  relations: {
    drafter: { title: '拟稿人', most: 1 },
    leader: { title: '组长' },
    team: { title: '巡察组' },
    unitHead: { title: '被巡察单位主要负责人' },
    unitLiaison: { title: '被巡察单位联络员' },
  },
  fields: {
    issue: { title: '问题', type: 'text' },
    demand: { title: '要求', type: 'text' },
    dueOn: { title: '时限', type: 'date' },
    result: { title: '整改情况', type: 'text' },
  },
  moves: {},
  counters: { immediateRectification: '通知编号' },
  events: {},
} as const;
