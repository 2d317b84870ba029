/** What a definition of evaluations may use. */
export const evaluationVocabulary = {
  guards: {
    ownRatingsComplete: '本人的评价已填完',
    allRated: '评价人都已提交',
    ratingOverdue: '评分期限已过',
    overallComplete: '综合评定已填完',
    mayContest: '本人的结果还没有申请过复核',
    reviewsDecided: '复核申请都已答复',
  },
  relations: {
    rater: { title: '尚未提交的评价人' },
    evaluated: { title: '被评价人' },
  },
  fields: {
    dueOn: { title: '评分期限', type: 'date' },
  },
  moves: {
    submitRatings: '提交评价',
    closeRating: '结束评分',
    expireRating: '到期结束评分',
    conclude: '评定等次',
    contest: '申请复核',
    settleReviews: '办结复核',
  },
  counters: {},
  events: {},
} as const;
