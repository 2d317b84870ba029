/** What a definition of surveys may use. */
export const surveyVocabulary = {
  guards: {
    surveyComplete: '题目、成员和发放范围已填好',
    codesIssued: '各处的二维码已生成',
    windowBegun: '已到开始填写的日期',
    windowOver: '填写截止日期已过',
    counted: '已计票',
  },
  relations: {
    author: { title: '编制人', most: 1 },
    leader: { title: '组长' },
  },
  fields: {
    title: { title: '名称', type: 'text' },
    opensOn: { title: '开始日期', type: 'date' },
    closesOn: { title: '截止日期', type: 'date' },
  },
  moves: {
    open: '开放填写',
    expire: '到期结束',
  },
  counters: {},
  events: {},
} as const;
