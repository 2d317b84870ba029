/** What the team of a street wrote on its villages, by code of the item. */
export const villageAnswers = [
  {
    place: '龙潭社区',
    answers: [
      { code: '1.1' },
      {
        code: '1.2',
        words: '2026年第二季度2次支部党员大会记录事后补写，签到表由1人代签7人。',
      },
      { code: '1.4', number: 3 },
      { code: '2.1', words: '活动用房改造（18.6万元）未经“四议两公开”，由3名两委成员商定。' },
      { code: '2.2' },
      { code: '2.5' },
      { code: '3.1' },
      { code: '3.3', words: '2处集体商铺续租未公开竞价，租金低于周边约三成。' },
      { code: '3.4', number: 126_000 },
      { code: '4.1' },
      { code: '4.5', number: 1 },
    ],
  },
  {
    place: '碧鸡村',
    answers: [
      { code: '1.1' },
      { code: '1.2' },
      { code: '1.5', words: '9名党员2026年上半年党费由支部书记垫交。' },
      { code: '2.2', words: '财务公开只公布总数，未列支出明细，走访7户均表示看不懂。' },
      { code: '2.6' },
      { code: '3.2', words: '清产核资后新增的健身器材、监控设备（原值9.4万元）未入账。' },
      { code: '3.4', number: 43_500 },
    ],
  },
] as const;

export const ownItem = {
  groups: [],
  question: '滇池沿岸违规建筑拆除后的土地是否收归集体管理，有无私自出租',
  method: '核对拆违台账与现场，抽查2处',
  answerKind: 'problem',
  asksEvidence: true,
};

export const borrowed = [
  {
    title: '2024至2026年党工委会议记录',
    form: 'original',
    quantity: 3,
    borrowedOn: '2026-10-21',
    dueOn: '2026-10-30',
    returnedOn: '2026-10-29',
  },
  {
    title: '社区集体商铺租赁合同',
    form: 'original',
    quantity: 12,
    borrowedOn: '2026-11-02',
    dueOn: '2026-11-13',
    returnedOn: null,
  },
  {
    title: '惠民补贴发放花名册',
    form: 'copy',
    quantity: 4,
    borrowedOn: '2026-11-09',
    dueOn: null,
    returnedOn: null,
  },
] as const;
