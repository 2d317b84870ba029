import type { NavigationEntry } from '@lianxun/plugin-api';

const desk: NavigationEntry = {
  group: 'desk',
  title: '我的待办',
  path: '',
  scopes: ['member', 'team', 'unit', 'admin', 'restricted'],
  icon: 'list-todo',
  order: 0,
};

const handover: readonly NavigationEntry[] = [
  {
    group: 'desk',
    title: '代办安排',
    path: '/absences',
    scopes: ['member', 'team', 'unit'],
    permission: 'core:handle_cases',
    icon: 'calendar-off',
    order: 1,
  },
  {
    group: 'desk',
    title: '待转交',
    path: '/handover',
    scopes: ['member'],
    permission: 'core:hand_over_tasks',
    icon: 'user-check',
    order: 2,
  },
];

const directory = { scopes: ['member'], permission: 'core:read_directory' } as const;

const member: readonly NavigationEntry[] = [
  {
    group: 'registers',
    title: '台账',
    path: '/registers',
    scopes: ['member', 'restricted'],
    icon: 'table-2',
  },
  {
    group: 'registers',
    title: '导入批次',
    path: '/imports',
    scopes: ['member', 'restricted'],
    icon: 'file-input',
  },
  { ...directory, group: 'registers', title: '单位库', path: '/directory/units', icon: 'building' },
  { ...directory, group: 'registers', title: '人员', path: '/directory/people', icon: 'users' },
  {
    ...directory,
    group: 'registers',
    title: '内设机构',
    path: '/directory/bodies',
    icon: 'network',
  },
  { ...directory, group: 'registers', title: '授权', path: '/mandates', icon: 'key-round' },
  {
    group: 'settings',
    title: '流程配置',
    path: '/workflows',
    scopes: ['member'],
    permission: 'core:draft_workflows',
    icon: 'workflow',
  },
  {
    group: 'settings',
    title: '接口密钥',
    path: '/api-keys',
    scopes: ['member'],
    permission: 'core:create_keys',
    icon: 'plug',
  },
  {
    group: 'settings',
    title: '表单与字段',
    path: '/forms',
    scopes: ['member'],
    permission: 'core:draft_forms',
    icon: 'clipboard-list',
  },
  {
    group: 'settings',
    title: '公文模板',
    path: '/document-templates',
    scopes: ['member'],
    permission: 'core:draft_templates',
    icon: 'file-text',
  },
  {
    group: 'registers',
    title: '新建单位',
    path: '/directory/units/new',
    scopes: ['member'],
    permission: 'core:manage_units',
    icon: 'building',
  },
  {
    group: 'registers',
    title: '新建人员',
    path: '/directory/people/new',
    scopes: ['member'],
    permission: 'core:manage_people',
    icon: 'users',
  },
];

const administration = { group: 'settings', scopes: ['admin'] } as const;
const accounts = { ...administration, permission: 'core:read_members' } as const;

const admin: readonly NavigationEntry[] = [
  { ...accounts, title: '账号', path: '/accounts', icon: 'users', order: 1 },
  { ...accounts, title: '角色', path: '/roles', icon: 'shield-check', order: 2 },
  { ...accounts, title: '角色审批', path: '/role-proposals', icon: 'gavel', order: 3 },
  { ...accounts, title: '授权', path: '/mandates', icon: 'key-round', order: 4 },
  {
    ...administration,
    title: '流程发布',
    path: '/workflows',
    permission: 'core:publish_workflows',
    icon: 'workflow',
    order: 4,
  },
  { ...administration, title: '参数', path: '/settings', icon: 'settings', order: 5 },
  { ...administration, title: '功能', path: '/plugins', icon: 'puzzle', order: 6 },
  { ...administration, title: '工作日历', path: '/calendar', icon: 'calendar-days', order: 7 },
  {
    ...administration,
    title: '接口密钥',
    path: '/api-keys',
    permission: 'core:manage_keys',
    icon: 'plug',
    order: 8,
  },
  {
    ...administration,
    title: '审计日志',
    path: '/audit',
    permission: 'core:read_audit',
    icon: 'scroll-text',
    order: 9,
  },
  {
    ...administration,
    title: '表单发布',
    path: '/forms',
    permission: 'core:publish_forms',
    icon: 'clipboard-list',
    order: 4,
  },
  {
    ...administration,
    title: '公文模板发布',
    path: '/document-templates',
    permission: 'core:publish_templates',
    icon: 'file-text',
    order: 4,
  },
  {
    ...administration,
    title: '新建账号',
    path: '/accounts/new',
    permission: 'core:propose_roles',
    icon: 'users',
  },
];

/** Entries of the application itself; paths stand below the base of the capacity. */
export const coreNavigation: readonly NavigationEntry[] = [desk, ...handover, ...member, ...admin];
