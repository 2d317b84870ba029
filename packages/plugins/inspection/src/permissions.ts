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

const reading = [readRounds, readPapers, readTalks, readNotices];
const writing = [...reading, writePapers, writeTalks, referLeads, manageNotices];
const leading = [...writing, reviewPapers, turnIntoFindings];

/** Nobody gives a mandate beyond what he holds, so whoever forms teams holds the rights of a team. */
export const inspectionRoleDefaults = {
  office: [...leading, manageRounds, manageTeams, answerNotices],
  officeDirector: [...leading, manageRounds, manageTeams, answerNotices],
  roundApprover: [readRounds, approveRounds],
  leadingGroup: [readRounds, readNotices],
  discipline: answering,
  organization: answering,
  publicity: answering,
  resident: answering,
  custody: [readLeads, registerLeads, supplementLeads, readLetters, registerLetters],
  supervisionOffice: [readLeads, handleLeads, supplementLeads],
  disciplineHead: [readLeads, readLetters],
  leader: leading,
  deputyLeader: leading,
  liaison: writing,
  member: writing,
  unitHead: answering,
  unitLiaison: answering,
};
