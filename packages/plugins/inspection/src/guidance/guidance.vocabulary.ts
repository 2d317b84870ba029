/** What a definition of 指导督导意见书 may use. */
export const guidanceVocabulary = {
  guards: {
    everyOpinionAnswered: '每条意见都已答复',
    someOpinionReturned: '至少有一条答复已标为退回',
    noOpinionReturned: '没有标为退回的答复',
  },
  relations: {
    drafter: { title: '拟稿人', most: 1 },
    issuer: { title: '市级巡察办' },
    handler: { title: '县级巡察办' },
  },
  fields: {
    title: { title: '标题', type: 'text' },
    dueOn: { title: '答复时限', type: 'date' },
  },
  moves: {
    issue: '签发',
    receive: '收到',
    acknowledge: '签收',
    answer: '报送答复',
    accept: '认可答复',
    return: '退回',
  },
  counters: { guidanceNotice: '指导督导意见书编号' },
  events: {},
} as const;
