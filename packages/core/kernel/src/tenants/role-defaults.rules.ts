import type { Plugin } from '@lianxun/plugin-api';

/** Roles every new tenant begins with; the closed list from which roles are assigned. */
export const builtInRoles = [
  { key: 'office', title: '巡察办工作人员' },
  { key: 'officeDirector', title: '巡察办主任' },
  { key: 'roundApprover', title: '党委(轮次审批)' },
  { key: 'leadingGroup', title: '巡察工作领导小组' },
  { key: 'discipline', title: '纪委监委' },
  { key: 'organization', title: '组织部' },
  { key: 'publicity', title: '宣传部' },
  { key: 'resident', title: '派驻纪检监察组' },
  { key: 'custody', title: '案件监督管理室' },
  { key: 'supervisionOffice', title: '监督检查室' },
  { key: 'disciplineHead', title: '纪委监委领导' },
  { key: 'leader', title: '组长' },
  { key: 'deputyLeader', title: '副组长' },
  { key: 'liaison', title: '联络员' },
  { key: 'member', title: '组员' },
  { key: 'unitHead', title: '被巡察单位主要负责人' },
  { key: 'unitLiaison', title: '被巡察单位联络员' },
  { key: 'poolMember', title: '人才库成员' },
  { key: 'businessAdmin', title: '业务管理员' },
  { key: 'sysAdmin', title: '系统管理员' },
  { key: 'secAdmin', title: '安全管理员' },
  { key: 'auditAdmin', title: '审计管理员' },
] as const;

/** Key of a built-in role. */
export type BuiltInRole = (typeof builtInRoles)[number]['key'];

/** Roles whose rights come with a mandate or a unit, never with a membership. */
export const capacityRoles: readonly BuiltInRole[] = [
  'leader',
  'deputyLeader',
  'liaison',
  'member',
  'unitHead',
  'unitLiaison',
];

/** 三员: exclude each other and every business role. */
export const administratorRoles = [
  'sysAdmin',
  'secAdmin',
  'auditAdmin',
] as const satisfies readonly BuiltInRole[];

/** Permissions of a built-in role: what the plugins grant it by default. */
export function defaultPermissions(role: BuiltInRole, plugins: readonly Plugin[]): string[] {
  const granted = plugins.flatMap((plugin) => plugin.roleDefaults?.[role] ?? []);
  return [...new Set(granted.map((permission) => permission.id))].toSorted();
}
