import { definePermission } from '@lianxun/plugin-api';

export const readRounds = definePermission('inspection:read', '查看巡察轮次');
export const manageRounds = definePermission(
  'inspection:manage_rounds',
  '管理巡察轮次与被巡察单位',
);
export const approveRounds = definePermission('inspection:approve_rounds', '审批巡察轮次');
export const manageTeams = definePermission('inspection:manage_teams', '组建巡察组与签发授权');
export const readPapers = definePermission('inspection:read_papers', '查看问题底稿');
export const writePapers = definePermission('inspection:write_papers', '编写问题底稿');
export const reviewPapers = definePermission('inspection:review_papers', '审核与锁定问题底稿');
export const turnIntoFindings = definePermission('inspection:turn_into_findings', '底稿转反馈问题');

export const readNotices = definePermission(
  'inspection:read_notices',
  '查看立行立改与专项治理建议',
);
export const manageNotices = definePermission(
  'inspection:manage_notices',
  '拟办立行立改与专项治理建议',
);
export const answerNotices = definePermission(
  'inspection:answer_notices',
  '办理立行立改与专项治理建议',
);

export const readCombined = definePermission('inspection:read_combined', '查看市县统合巡察');
export const manageCombined = definePermission('inspection:manage_combined', '组织市县统合巡察');
export const approveCombined = definePermission('inspection:approve_combined', '批准市县统合巡察');
export const joinCombined = definePermission('inspection:join_combined', '参加市县统合巡察');
export const authoriseLeaders = definePermission('inspection:authorise_leaders', '授权市派组长');

export const readCommon = definePermission('inspection:read_common', '查看共性问题');
export const decideCommon = definePermission('inspection:decide_common', '比对与认定共性问题');

export const readAnnualPlans = definePermission(
  'inspection:read_annual_plans',
  '查看年度计划与全覆盖',
);
export const manageAnnualPlans = definePermission(
  'inspection:manage_annual_plans',
  '编制年度计划，登记全覆盖台账',
);
const planning = [readAnnualPlans, manageAnnualPlans];

export const readChecklists = definePermission('inspection:read_checklists', '查看巡察清单');
export const fillChecklists = definePermission('inspection:fill_checklists', '填写巡察清单');
export const draftChecklists = definePermission(
  'inspection:draft_checklists',
  '拟制与采用巡察清单',
);
export const publishChecklists = definePermission('inspection:publish_checklists', '发布巡察清单');
export const readReports = definePermission('inspection:read_reports', '查看巡察报告');
export const writeReports = definePermission('inspection:write_reports', '编写巡察报告');
export const checkReports = definePermission('inspection:check_reports', '审核巡察报告');
export const readBriefings = definePermission('inspection:read_briefings', '查看汇报与审议');
export const manageBriefings = definePermission('inspection:manage_briefings', '办理汇报与审议');
export const readCountyReports = definePermission(
  'inspection:read_county_reports',
  '查看县区书面报告',
);
export const answerCountyReports = definePermission(
  'inspection:answer_county_reports',
  '签收与回复县区书面报告',
);

export const readVault = definePermission('inspection:read_vault', '查看市县同步留存');
export const openVault = definePermission('inspection:open_vault', '开启留存副本');
export const approveVault = definePermission('inspection:approve_vault', '批准开启留存副本');

const keeping = [readVault, openVault];

export const readSurveys = definePermission('inspection:read_surveys', '查看民主测评与问卷');
export const manageSurveys = definePermission('inspection:manage_surveys', '组织民主测评与问卷');

export const readMaterials = definePermission('inspection:read_materials', '查看调阅登记');
export const keepMaterials = definePermission('inspection:keep_materials', '登记调阅与归还');
export const checkCounties = definePermission('inspection:check_counties', '检查县级巡察工作');

export const readReturns = definePermission('inspection:read_returns', '查看三本账报送');
export const prepareReturns = definePermission('inspection:prepare_returns', '编制三本账报送');
export const issueReturns = definePermission('inspection:issue_returns', '签发三本账报送');
export const followReturns = definePermission('inspection:follow_returns', '催报与跟踪三本账');
export const prepareLeadReturns = definePermission(
  'inspection:prepare_lead_returns',
  '编制线索台账报送',
);
export const issueLeadReturns = definePermission(
  'inspection:issue_lead_returns',
  '签发线索台账报送',
);

const submitting = [readReturns, prepareReturns, followReturns];
const combining = [
  readCombined,
  manageCombined,
  joinCombined,
  readCommon,
  decideCommon,
  checkCounties,
];
const answering = [readRounds, readNotices, answerNotices];
export const referLeads = definePermission('inspection:refer_leads', '移交问题线索');
export const readLeads = definePermission('inspection:read_leads', '查看问题线索');
export const registerLeads = definePermission('inspection:register_leads', '登记与分办问题线索');
export const handleLeads = definePermission('inspection:handle_leads', '承办问题线索');
export const supplementLeads = definePermission(
  'inspection:supplement_leads',
  '补充线索涉及人员与材料',
);
export const readLetters = definePermission('inspection:read_letters', '查看来信来访');
export const registerLetters = definePermission('inspection:register_letters', '登记来信来访');
export const readTalks = definePermission('inspection:read_talks', '查看谈话记录');
export const writeTalks = definePermission('inspection:write_talks', '登记谈话记录');

export const readUrgent = definePermission('inspection:read_urgent', '查看直报专报');
export const fileUrgent = definePermission('inspection:file_urgent', '拟写直报专报');
export const signUrgent = definePermission('inspection:sign_urgent', '签发直报专报');
export const receiveUrgent = definePermission('inspection:receive_urgent', '签收与批示直报专报');
export const handInUrgent = definePermission('inspection:hand_in_urgent', '移交直报专报');

const urgent = [readUrgent, fileUrgent, signUrgent, receiveUrgent];
const reading = [
  readRounds,
  readPapers,
  readTalks,
  readNotices,
  readChecklists,
  readReports,
  readSurveys,
  readMaterials,
];
const writing = [
  ...reading,
  writePapers,
  writeTalks,
  referLeads,
  manageNotices,
  fillChecklists,
  writeReports,
  keepMaterials,
];
const leading = [...writing, reviewPapers, turnIntoFindings, manageSurveys, handInUrgent];

/** What the office does between the report and the feedback. */
const hearing = [readReports, readBriefings, readCountyReports];
const deliberating = [
  checkReports,
  readBriefings,
  manageBriefings,
  readCountyReports,
  answerCountyReports,
];

/** Nobody gives a mandate beyond what he holds, so whoever forms teams holds the rights of a team. */
export const inspectionRoleDefaults = {
  office: [
    ...leading,
    manageRounds,
    manageTeams,
    answerNotices,
    ...combining,
    ...deliberating,
    draftChecklists,
    ...keeping,
    ...planning,
    ...submitting,
  ],
  officeDirector: [
    ...leading,
    manageRounds,
    manageTeams,
    answerNotices,
    ...combining,
    ...planning,
    ...deliberating,
    approveCombined,
    draftChecklists,
    publishChecklists,
    ...keeping,
    approveVault,
    ...submitting,
    issueReturns,
  ],
  roundApprover: [
    readRounds,
    approveRounds,
    readCombined,
    authoriseLeaders,
    readAnnualPlans,
    ...hearing,
  ],
  leadingGroup: [
    readRounds,
    readNotices,
    readCombined,
    readCommon,
    readAnnualPlans,
    ...hearing,
    ...urgent,
    readReturns,
    issueReturns,
  ],
  discipline: answering,
  organization: answering,
  publicity: answering,
  resident: answering,
  custody: [
    readLeads,
    registerLeads,
    supplementLeads,
    readLetters,
    registerLetters,
    prepareLeadReturns,
  ],
  supervisionOffice: [readLeads, handleLeads, supplementLeads],
  disciplineHead: [readLeads, readLetters, ...urgent, prepareLeadReturns, issueLeadReturns],
  leader: leading,
  deputyLeader: leading,
  liaison: writing,
  member: writing,
  unitHead: answering,
  unitLiaison: answering,
};
