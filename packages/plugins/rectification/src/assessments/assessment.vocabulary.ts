/** What a definition of assessments may use. */
export const assessmentVocabulary = {
  guards: {
    ownSheetComplete: '本人的评估表已填完',
    othersPending: '还有别人的评估表没有提交',
    lastPending: '只差本人的评估表',
  },
  relations: {
    rater: { title: '尚未提交的评分人' },
  },
  fields: {
    dueOn: { title: '评分期限', type: 'date' },
  },
  moves: {
    submitSheet: '提交评分',
    submitLastSheet: '提交评分，评分结束',
    conclude: '评定等次',
    changeGrade: '调整等次',
  },
  counters: {},
  events: {},
} as const;
