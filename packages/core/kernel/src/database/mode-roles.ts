/** Database role of each access mode. `lx_app`, the login, may do nothing until it takes one of them. */
export const modeRoles = {
  auth: 'lx_auth',
  self: 'lx_self',
  member: 'lx_member',
  team: 'lx_team',
  unit: 'lx_unit',
  restricted: 'lx_restricted',
  oversight: 'lx_oversight',
  admin: 'lx_admin',
  platform: 'lx_platform',
  public: 'lx_public',
  job: 'lx_job',
} as const;

/** Owners of definer functions and of tables; nobody logs in as these. */
export const ownerRoles = ['lx_migrate', 'lx_door', 'lx_workflow', 'lx_audit'] as const;

export type ModeRole = (typeof modeRoles)[keyof typeof modeRoles];
export type OwnerRole = (typeof ownerRoles)[number];

/** Roles that work inside one tenant. */
export const tenantRoles: readonly ModeRole[] = [
  'lx_member',
  'lx_team',
  'lx_unit',
  'lx_restricted',
  'lx_admin',
  'lx_job',
];
