/** What a definition of 人才库成员 may use. */
export const poolMemberVocabulary = {
  guards: {
    recordTaken: '推荐材料已登记入册',
    checksPassed: '各方资格审查意见齐全且同意',
    missionGiven: '已登记抽调任务',
    missionOver: '抽调任务已经结束',
    recheckDone: '年度复核已办结',
    openWorkReassigned: '未办结事项已经转交',
  },
  relations: {
    nominator: { title: '推荐人', most: 1 },
    candidate: { title: '本人', most: 1 },
    sendingUnit: { title: '派员单位负责人' },
  },
  fields: {
    idNumber: { title: '身份证号', type: 'text' },
    unitOpinion: { title: '派员单位意见', type: 'text' },
    admittedOn: { title: '入库时间', type: 'date' },
    admissionDocument: { title: '批准文号', type: 'text' },
  },
  moves: {
    beginMission: '转为抽调中',
    endMission: '抽调结束',
    pause: '暂停',
    warn: '预警',
    proposeRelease: '提请出库',
  },
  counters: {},
  events: {},
} as const;
