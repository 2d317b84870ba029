/** What the fields of an entry of the record are called. */
export const fieldNames: Readonly<Record<string, string>> = {
  dueOn: '评分期限',
  documentNo: '评分授权文号',
  issued: '签发人数',
  missing: '未提交人数',
  overall: '综合评定',
  remark: '评定意见',
  cap: '最高分',
  capReason: '违纪违规情形',
  leaderScore: '组长点评分数',
  leaderRemark: '组长点评',
  grade: '等次',
  outcome: '复核结果',
  decision: '复核意见',
  reason: '理由',
};
