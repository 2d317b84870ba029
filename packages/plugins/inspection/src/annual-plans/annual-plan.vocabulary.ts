/** What a definition of 年度计划 may use. */
export const annualPlanVocabulary = {
  guards: {
    unitsProposed: '巡察对象建议名单已列出，数量不少于计划目标',
    departmentsConsulted: '已征求纪委监委和组织部意见',
  },
  relations: { author: { title: '编制人', most: 1 } },
  fields: {
    title: { title: '名称', type: 'text' },
    documentNo: { title: '文号', type: 'text' },
  },
  moves: {},
  counters: {},
  events: {},
} as const;
