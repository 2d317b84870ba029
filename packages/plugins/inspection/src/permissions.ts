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

const reading = [readRounds, readPapers, readNotices];
const answering = [readRounds, readNotices, answerNotices];
const writing = [...reading, writePapers, manageNotices];
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
  leader: leading,
  deputyLeader: leading,
  liaison: writing,
  member: writing,
  unitHead: answering,
  unitLiaison: answering,
};
