import { definePermission } from '@lianxun/plugin-api';

export const readPool = definePermission('talent-pool:read', '查看人才库');
export const managePool = definePermission('talent-pool:manage', '维护人才库');
export const nominatePeople = definePermission('talent-pool:nominate', '推荐入库人选');
export const endorseNominees = definePermission('talent-pool:endorse', '签署派员单位意见');
export const checkNominees = definePermission('talent-pool:check', '审查入库资格');
export const decideMembership = definePermission('talent-pool:decide', '批准入库与出库');
export const revealPersonal = definePermission('talent-pool:reveal', '查看完整个人信息');
export const importPool = definePermission('talent-pool:import', '导入人才库');
export const exportPool = definePermission('talent-pool:export', '导出人才库');

export const readRecusals = definePermission('talent-pool:read_recusals', '查看回避审查');
export const decideRecusals = definePermission('talent-pool:decide_recusals', '核定疑似回避');
export const overrideRecusals = definePermission(
  'talent-pool:override_recusals',
  '批准必须回避例外留用',
);
export const manageRecusalRules = definePermission(
  'talent-pool:manage_recusal_rules',
  '设置回避规则',
);
export const publishRecusalRules = definePermission(
  'talent-pool:publish_recusal_rules',
  '发布回避规则',
);
export const readRecusalRules = definePermission('talent-pool:read_recusal_rules', '查看回避规则');
export const objectToMembers = definePermission('talent-pool:object_to_members', '提出回避异议');

export const readPlans = definePermission('talent-pool:read_plans', '查看组队方案');
export const managePlans = definePermission('talent-pool:manage_plans', '编制组队方案');
export const approvePlans = definePermission('talent-pool:approve_plans', '批准组队方案与重新抽取');

export const readDispatches = definePermission('talent-pool:read_dispatches', '查看抽调派员');
export const manageDispatches = definePermission('talent-pool:manage_dispatches', '办理抽调派员');
export const answerDispatches = definePermission('talent-pool:answer_dispatches', '答复抽调商请');
export const authoriseDispatches = definePermission(
  'talent-pool:authorise_dispatches',
  '授权外派人员',
);
export const manageCards = definePermission('talent-pool:manage_cards', '办理人选卡与对象卡');
export const approveCards = definePermission('talent-pool:approve_cards', '批准人选卡与对象卡');

export const answerOwnDispatch = definePermission('talent-pool:answer_own', '答复本人的报送与抽调');

export const readEvaluations = definePermission('talent-pool:read_evaluations', '查看五位一体评价');
export const manageEvaluations = definePermission(
  'talent-pool:manage_evaluations',
  '组织五位一体评价',
);
export const settleEvaluations = definePermission(
  'talent-pool:settle_evaluations',
  '评定五位一体评价和复核',
);
export const readFeedback = definePermission('talent-pool:read_feedback', '查看评价反馈');
export const rateColleagues = definePermission('talent-pool:rate', '填写五位一体评价');
export const manageTraining = definePermission('talent-pool:manage_training', '登记培训');

const office = [
  readPool,
  managePool,
  nominatePeople,
  checkNominees,
  revealPersonal,
  importPool,
  exportPool,
  readRecusals,
  decideRecusals,
  readRecusalRules,
  readPlans,
  managePlans,
  readDispatches,
  manageDispatches,
  manageCards,
  readEvaluations,
  manageEvaluations,
  settleEvaluations,
  readFeedback,
  rateColleagues,
  manageTraining,
  answerOwnDispatch,
];
const reviewing = [readPool, nominatePeople, endorseNominees, checkNominees, answerOwnDispatch];
const sending = [
  nominatePeople,
  endorseNominees,
  answerDispatches,
  answerOwnDispatch,
  objectToMembers,
  readFeedback,
];

export const talentPoolRoleDefaults = {
  office,
  officeDirector: [
    ...office,
    overrideRecusals,
    approvePlans,
    answerDispatches,
    authoriseDispatches,
    approveCards,
  ],
  roundApprover: [
    readPool,
    decideMembership,
    readRecusals,
    readRecusalRules,
    overrideRecusals,
    readPlans,
    approvePlans,
    readDispatches,
    approveCards,
    answerOwnDispatch,
  ],
  leadingGroup: [
    readPool,
    decideMembership,
    readRecusals,
    readRecusalRules,
    overrideRecusals,
    readPlans,
    readEvaluations,
    settleEvaluations,
    answerOwnDispatch,
  ],
  discipline: [...reviewing, readPlans],
  organization: reviewing,
  publicity: [answerOwnDispatch],
  poolMember: [answerOwnDispatch],
  resident: [nominatePeople, endorseNominees, answerDispatches, answerOwnDispatch],
  supervisionOffice: [nominatePeople, endorseNominees, answerDispatches, answerOwnDispatch],
  businessAdmin: [manageRecusalRules, readRecusalRules, answerOwnDispatch],
  secAdmin: [readRecusalRules, publishRecusalRules],
  unitHead: sending,
  unitLiaison: sending,
  leader: [rateColleagues],
  deputyLeader: [rateColleagues],
  liaison: [rateColleagues],
  member: [rateColleagues],
};
