import { definePermission } from '@lianxun/plugin-api';

export const readFindings = definePermission('rectification:read', '查看反馈问题与整改');
export const manageFindings = definePermission('rectification:manage', '管理反馈问题与整改');
export const planRectification = definePermission(
  'rectification:plan',
  '编制整改方案、填报进展、申请销号',
);
export const signRectification = definePermission('rectification:sign', '签认整改方案与销号申请');
export const reviewRectification = definePermission('rectification:review', '会审方案与销号');
export const importFindings = definePermission('rectification:import', '导入整改台账');
export const exportFindings = definePermission('rectification:export', '导出整改台账');
export const revertImports = definePermission('rectification:revert_import', '撤回台账导入');
export const manageAssessments = definePermission(
  'rectification:manage_assessments',
  '组织整改评估、拟定评估模板',
);
export const publishAssessmentTemplates = definePermission(
  'rectification:publish_assessment_templates',
  '发布整改评估模板',
);
export const checkFollowUps = definePermission(
  'rectification:check_follow_ups',
  '登记回头看核查结果',
);
export const rateAssessments = definePermission('rectification:rate', '填写整改评估表');
export const approveHistory = definePermission('rectification:approve_history', '批准历史状态导入');
export const manageTaxonomies = definePermission('rectification:manage_taxonomies', '管理问题分类');
export const readAssignments = definePermission('rectification:read_assignments', '查看交办与督办');
export const manageAssignments = definePermission(
  'rectification:manage_assignments',
  '拟办、签发交办与督办',
);
export const answerAssignments = definePermission(
  'rectification:answer_assignments',
  '签收、办理交办与督办',
);
