/** What the city saw of the counties' own inspection work: one has to answer, one has, one is being looked at. */
export const countyChecks = [
  {
    code: '530112',
    checkedOn: '2026-11-12',
    people: '木晓岚、沈怀信',
    answers: [
      { code: '1.1' },
      { code: '1.2', words: '十二届区委第四轮书记专题会距撤离63天，且纪要未记录点人点事内容。' },
      { code: '1.4', number: 82 },
      { code: '2.1', words: '专职人员在岗9人，1人长期被抽调到其他部门。' },
      { code: '2.4' },
      { code: '3.3' },
      { code: '3.4', words: '抽查的调阅登记中，12份租赁合同超期未还。' },
      { code: '4.1' },
    ],
    conclusion:
      '西山区巡察工作总体规范，底稿和谈话记录质量较好。主要问题：一是书记专题会听取汇报不够及时；二是专职人员被抽调；三是调阅原件归还不及时。请区委巡察办于一个月内报送整改情况。',
    reply: null,
  },
  {
    code: '530181',
    checkedOn: '2026-10-22',
    people: '沈怀信、木晓岚',
    answers: [
      { code: '1.1' },
      { code: '1.2' },
      { code: '1.4', number: 76 },
      { code: '2.1', words: '专职人员编制8名，实有6人，缺2人超过一年。' },
      { code: '3.3', words: '抽查10份谈话记录，3份没有谈话对象签字。' },
      { code: '4.1' },
    ],
    conclusion:
      '安宁市巡察工作推进有力，全覆盖进度符合要求。请在年底以前补足专职人员，谈话记录一律当场核对签字。',
    reply: {
      repliedOn: '2026-10-30',
      text: '已商市委编办、组织部，12月上旬调入2人；3份谈话记录已补签并在全体巡察干部中通报，今后由组长逐份审核。',
    },
  },
  {
    code: '530111',
    checkedOn: '2026-11-18',
    people: '木晓岚',
    answers: [
      { code: '1.1' },
      { code: '1.2' },
      { code: '1.4', number: 69 },
      { code: '2.1', words: '组长库3年没有更新，抽查的5名组长中2人已调离。' },
    ],
    conclusion: null,
    reply: null,
  },
] as const;
