import { definePermission, handleCases } from '@lianxun/plugin-api';

/** Opens the door of the member scope. */
export const enterMember = definePermission('core:member', '进入本县业务');
export const enterRestricted = definePermission('core:restricted', '进入限制区');
export const enterAdmin = definePermission('core:admin', '进入管理端');
export const enterOversight = definePermission('core:oversight', '市级监督查看');

/** Held by nobody: the door of a public link gives it. */
export const fillPublicForm = definePermission('core:fill_public_form', '填写公开表单');

export const handOverTasks = definePermission('core:hand_over_tasks', '转交他人待办');
export const readDirectory = definePermission('core:read_directory', '查看单位与人员');
export const manageUnits = definePermission('core:manage_units', '维护单位库');
export const managePeople = definePermission('core:manage_people', '维护人员库');
export const manageUnitUsers = definePermission('core:manage_unit_users', '管理被巡察单位账号');
export const revokeMandates = definePermission('core:revoke_mandates', '收回授权');
export const revealPersonal = definePermission('core:reveal_personal', '查看个人敏感信息');
export const importRegisters = definePermission('core:import', '导入台账');
export const exportRegisters = definePermission('core:export', '导出台账');
export const shareViews = definePermission('core:share_views', '共享台账视图');
export const approveHistory = definePermission('core:approve_history', '批准历史状态导入');

export const draftWorkflows = definePermission('core:draft_workflows', '起草流程');
export const publishWorkflows = definePermission('core:publish_workflows', '发布流程');

export const proposeRoles = definePermission('core:propose_roles', '提出账号与角色变更');
export const approveRoles = definePermission('core:approve_roles', '批准角色变更');
export const changeSettings = definePermission('core:change_settings', '修改系统参数');
export const changePolicies = definePermission('core:change_policies', '修改安全策略');
export const managePlugins = definePermission('core:manage_plugins', '启用停用功能');
export const manageKeys = definePermission('core:manage_keys', '管理接口密钥');
export const createKeys = definePermission('core:create_keys', '申请接口密钥');
export const publishCalendar = definePermission('core:publish_calendar', '公布工作日历');
export const readAudit = definePermission('core:read_audit', '查看审计日志');
export const readMembers = definePermission('core:read_members', '查看账号与角色');
export const draftForms = definePermission('core:draft_forms', '设计表单与字段');
export const publishForms = definePermission('core:publish_forms', '发布表单与字段');
export const draftTemplates = definePermission('core:draft_templates', '上传公文模板');
export const publishTemplates = definePermission('core:publish_templates', '发布公文模板');
export const issueDocuments = definePermission('core:issue_documents', '公文正式编号');

const business = [enterMember, readDirectory, handleCases];

/** What each built-in role may do with the core's own records. */
export const coreRoleDefaults = {
  office: [
    ...business,
    manageUnits,
    managePeople,
    importRegisters,
    exportRegisters,
    shareViews,
    manageUnitUsers,
    revokeMandates,
    createKeys,
    handOverTasks,
    issueDocuments,
  ],
  officeDirector: [
    ...business,
    manageUnits,
    managePeople,
    importRegisters,
    exportRegisters,
    shareViews,
    manageUnitUsers,
    revokeMandates,
    createKeys,
    approveHistory,
    revealPersonal,
    handOverTasks,
    issueDocuments,
  ],
  leadingGroup: [...business, enterRestricted],
  roundApprover: business,
  discipline: [...business, exportRegisters],
  organization: business,
  publicity: business,
  resident: business,
  custody: [...business, enterRestricted, importRegisters, exportRegisters, revealPersonal],
  supervisionOffice: [...business, enterRestricted],
  disciplineHead: [...business, enterRestricted, exportRegisters, shareViews, revealPersonal],
  leader: [handleCases, readDirectory],
  deputyLeader: [handleCases, readDirectory],
  liaison: [handleCases, readDirectory],
  member: [handleCases, readDirectory],
  poolMember: [enterMember, handleCases],
  unitHead: [handleCases],
  unitLiaison: [handleCases],
  businessAdmin: [
    ...business,
    manageUnits,
    managePeople,
    createKeys,
    draftWorkflows,
    draftForms,
    draftTemplates,
  ],
  sysAdmin: [enterAdmin, readMembers, proposeRoles, changeSettings, managePlugins],
  secAdmin: [
    enterAdmin,
    readMembers,
    approveRoles,
    changePolicies,
    manageKeys,
    publishCalendar,
    publishWorkflows,
    publishForms,
    publishTemplates,
  ],
  auditAdmin: [enterAdmin, readAudit],
};

/** Every permission of the core. */
export const corePermissionList = [
  handleCases,
  enterMember,
  enterRestricted,
  enterAdmin,
  enterOversight,
  fillPublicForm,
  handOverTasks,
  readDirectory,
  manageUnits,
  managePeople,
  manageUnitUsers,
  revokeMandates,
  revealPersonal,
  importRegisters,
  exportRegisters,
  shareViews,
  approveHistory,
  draftWorkflows,
  publishWorkflows,
  proposeRoles,
  approveRoles,
  changeSettings,
  changePolicies,
  managePlugins,
  manageKeys,
  createKeys,
  publishCalendar,
  readAudit,
  readMembers,
  draftForms,
  publishForms,
  draftTemplates,
  publishTemplates,
  issueDocuments,
];
