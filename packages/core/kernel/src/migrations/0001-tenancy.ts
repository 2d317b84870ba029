import type { KernelMigration } from '../database/migrator.ts';
import { modeRoles } from '../database/mode-roles.ts';
import { isScope, own } from '../database/policies.ts';

const everyMode = Object.values(modeRoles).filter((role) => role !== modeRoles.public);
const ofTenant = (column: string) =>
  `${column} = nullif(current_setting('scope.tenant', true), '')::int`;
const userColumns = [
  'id',
  'user_name',
  'display_name',
  'kind',
  'status',
  'home_tenant_id',
  'phone_last4',
  'totp_confirmed_at',
  'password_changed_at',
  'must_change_password',
  'locked_until',
];

const apiKeyColumns = [
  'id',
  'title',
  'user_id',
  'target_tenant_id',
  'permissions',
  'created_by',
  'created_at',
  'expires_at',
  'revoked_at',
  'revoked_by',
  'approved_at',
  'approved_by',
];
const ownKey = `${ofTenant('target_tenant_id')} and ${isScope('created_by', 'user')}`;

export const tenancy: KernelMigration = {
  name: '0001-tenancy',
  async up({ run, globalTable, tenantTable }) {
    await globalTable({
      name: 'tenants',
      columns: `
        id int primary key,
        subtree_high int not null,
        parent_id int references core.tenants (id),
        depth int not null check (depth between 0 and 4),
        kind text not null check (kind in ('country', 'province', 'city', 'county', 'zone')),
        name text not null check (length(name) between 1 and 100),
        short_name text not null,
        district_kind text not null,
        is_synthetic boolean not null default false,
        status text not null default 'active' check (status in ('active', 'suspended')),
        created_at timestamptz not null default now(),
        check (subtree_high >= id)`,
      indexes: [['parent_id']],
      policies: [
        ...everyMode.map((role) => ({ role, commands: ['select'] as const, rows: 'true' })),
        { role: 'lx_door', commands: ['select'], rows: 'true' },
        { role: 'lx_audit', commands: ['select'], rows: 'true' },
      ],
    });
    await globalTable({
      name: 'tenant_codes',
      columns: `
        code text primary key check (code ~ '^[0-9A-Z]{6,9}$'),
        of_tenant_id int not null references core.tenants (id),
        valid_from date not null default '2000-01-01',
        valid_to date`,
      indexes: [['of_tenant_id']],
      policies: [
        ...everyMode.map((role) => ({ role, commands: ['select'] as const, rows: 'true' })),
        { role: 'lx_door', commands: ['select'], rows: 'true' },
      ],
    });
    await globalTable({
      name: 'users',
      columns: `
        id uuid primary key,
        user_name text not null unique check (user_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
        display_name text not null check (length(display_name) between 1 and 60),
        kind text not null default 'person' check (kind in ('person', 'service')),
        home_tenant_id int not null references core.tenants (id),
        phone_last4 text check (phone_last4 ~ '^[0-9]{4}$'),
        password_hash text,
        password_changed_at timestamptz,
        must_change_password boolean not null default false,
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        failed_count int not null default 0,
        locked_until timestamptz,
        status text not null default 'active' check (status in ('active', 'disabled')),
        created_at timestamptz not null default now()`,
      policies: [
        { role: 'lx_auth', commands: ['select', 'update'], rows: 'true' },
        { role: 'lx_door', commands: ['select'], rows: 'true' },
        {
          role: 'lx_audit',
          commands: ['select'],
          rows: 'true',
          columns: ['id', 'display_name', 'home_tenant_id'],
        },
        {
          role: 'lx_self',
          commands: ['select'],
          rows: isScope('id', 'user'),
          columns: userColumns,
        },
        {
          role: 'lx_admin',
          commands: ['select'],
          rows: ofTenant('home_tenant_id'),
          columns: userColumns,
        },
        { role: 'lx_admin', commands: ['insert'], rows: ofTenant('home_tenant_id') },
        {
          role: 'lx_admin',
          commands: ['update'],
          rows: ofTenant('home_tenant_id'),
          columns: [
            'display_name',
            'status',
            'password_hash',
            'password_changed_at',
            'must_change_password',
            'locked_until',
            'failed_count',
            'phone_last4',
            'totp_secret',
            'totp_confirmed_at',
          ],
        },
      ],
    });
    await credentialTables({ run, globalTable, tenantTable });
    await membershipTables({ run, globalTable, tenantTable });
  },
};

const credentialTables: KernelMigration['up'] = async ({ globalTable }) => {
  await globalTable({
    name: 'sessions',
    columns: `
      id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
      user_id uuid not null references core.users (id) on delete cascade,
      factor text not null check (factor in ('password', 'full')),
      device_class text not null check (device_class in ('desktop', 'phone')),
      created_at timestamptz not null,
      refreshed_at timestamptz not null,
      expires_at timestamptz not null,
      absolute_expires_at timestamptz not null`,
    indexes: [['user_id'], ['expires_at']],
    policies: [
      { role: 'lx_auth', commands: ['select', 'insert', 'update', 'delete'], rows: 'true' },
      { role: 'lx_door', commands: ['select', 'delete'], rows: 'true' },
    ],
  });
  await globalTable({
    name: 'password_history',
    columns: `
      id uuid primary key,
      user_id uuid not null references core.users (id) on delete cascade,
      password_hash text not null,
      replaced_at timestamptz not null`,
    indexes: [['user_id']],
    policies: [{ role: 'lx_auth', commands: ['select', 'insert', 'delete'], rows: 'true' }],
  });
  await globalTable({
    name: 'sign_in_lockouts',
    columns: `
      key_hash text primary key check (key_hash ~ '^[0-9a-f]{64}$'),
      failures int not null,
      locked_until timestamptz,
      failed_at timestamptz not null`,
    indexes: [['failed_at']],
    policies: [
      { role: 'lx_auth', commands: ['select', 'insert', 'update', 'delete'], rows: 'true' },
    ],
  });
  await globalTable({
    name: 'recovery_codes',
    columns: `
      id uuid primary key,
      user_id uuid not null references core.users (id) on delete cascade,
      code_hash text not null,
      used_at timestamptz`,
    indexes: [['user_id']],
    policies: [
      { role: 'lx_auth', commands: ['select', 'insert', 'update', 'delete'], rows: 'true' },
    ],
  });
  await globalTable({
    name: 'api_keys',
    columns: `
      id uuid primary key,
      secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
      title text not null check (length(title) between 1 and 100),
      user_id uuid references core.users (id),
      target_tenant_id int not null references core.tenants (id),
      permissions text[] not null,
      created_by uuid not null references core.users (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      revoked_by uuid references core.users (id),
      approved_at timestamptz,
      approved_by uuid references core.users (id),
      check (approved_by is distinct from created_by or approved_by is null),
      check ((approved_at is null) = (user_id is null)),
      check (revoked_by is null or revoked_at is not null)`,
    indexes: [['target_tenant_id']],
    policies: [
      { role: 'lx_door', commands: ['select'], rows: 'true' },
      {
        role: 'lx_admin',
        commands: ['select'],
        rows: ofTenant('target_tenant_id'),
        columns: apiKeyColumns,
      },
      {
        role: 'lx_admin',
        commands: ['update'],
        rows: ofTenant('target_tenant_id'),
        columns: ['user_id', 'approved_at', 'approved_by', 'revoked_at', 'revoked_by'],
      },
      { role: 'lx_member', commands: ['select'], rows: ownKey, columns: apiKeyColumns },
      { role: 'lx_member', commands: ['insert'], rows: ownKey },
      {
        role: 'lx_member',
        commands: ['update'],
        rows: ownKey,
        columns: ['revoked_at', 'revoked_by'],
      },
    ],
  });
  await globalTable({
    name: 'mandates',
    columns: `
      id uuid primary key,
      kind text not null default 'team' check (kind in ('team', 'guidance')),
      user_id uuid not null references core.users (id),
      home_tenant_id int not null references core.tenants (id),
      target_tenant_id int not null references core.tenants (id),
      team_id uuid not null,
      team_name text not null check (length(team_name) between 1 and 100),
      role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member')),
      engagement_ids uuid[] not null,
      permissions text[] not null,
      valid_from timestamptz not null,
      valid_to timestamptz not null,
      document_no text not null,
      created_by uuid not null references core.users (id),
      created_at timestamptz not null,
      revoked_at timestamptz,
      revoked_reason text,
      version int not null default 1,
      check (valid_to > valid_from)`,
    indexes: [['user_id'], ['target_tenant_id', 'team_id']],
    policies: [
      { role: 'lx_door', commands: ['select'], rows: 'true' },
      { role: 'lx_self', commands: ['select'], rows: isScope('user_id', 'user') },
      {
        role: 'lx_member',
        commands: ['select', 'insert', 'update'],
        rows: ofTenant('target_tenant_id'),
      },
      { role: 'lx_job', commands: ['select', 'update'], rows: ofTenant('target_tenant_id') },
      { role: 'lx_admin', commands: ['select'], rows: ofTenant('target_tenant_id') },
      {
        role: 'lx_team',
        commands: ['select'],
        rows: `${ofTenant('target_tenant_id')} and ${isScope('team_id', 'team')}`,
      },
    ],
  });
  await globalTable({
    name: 'platform_admins',
    columns: `user_id uuid primary key references core.users (id), role text not null check (role in ('sysAdmin', 'secAdmin', 'auditAdmin'))`,
    policies: [{ role: 'lx_door', commands: ['select'], rows: 'true' }],
  });
};

const membershipTables: KernelMigration['up'] = async ({ tenantTable }) => {
  const door = { role: 'lx_door', commands: ['select'], rows: 'true' } as const;
  await tenantTable({
    name: 'roles',
    kind: 'administered',
    columns: `
      key text not null check (key ~ '^[a-z][A-Za-z0-9]{1,39}$'),
      title text not null check (length(title) between 1 and 40),
      permissions text[] not null,
      is_built_in boolean not null default false`,
    unique: [['key']],
    policies: [door],
  });
  await tenantTable({
    name: 'memberships',
    kind: 'administered',
    columns: `
      user_id uuid not null references core.users (id),
      user_name text not null,
      display_name text not null,
      person_id uuid,
      role_keys text[] not null default '{}',
      active boolean not null default true,
      check (('sysAdmin' = any (role_keys))::int + ('secAdmin' = any (role_keys))::int + ('auditAdmin' = any (role_keys))::int <= 1),
      check (not (role_keys && array['sysAdmin', 'secAdmin', 'auditAdmin']) or cardinality(role_keys) = 1)`,
    unique: [['user_id']],
    policies: [door, { role: 'lx_self', commands: ['select'], rows: isScope('user_id', 'user') }],
  });
  await tenantTable({
    name: 'role_proposals',
    kind: 'administered',
    columns: `
      membership_id uuid not null,
      role_keys text[] not null,
      reason text not null check (length(reason) between 1 and 500),
      proposed_by uuid not null references core.users (id),
      proposed_at timestamptz not null,
      decision text check (decision in ('approved', 'refused')),
      decided_by uuid references core.users (id),
      decided_at timestamptz,
      decision_note text,
      check (decided_by is distinct from proposed_by)`,
    references: [{ columns: 'membership_id', table: 'core.memberships' }],
    indexes: [['membership_id']],
  });
  await tenantTable({
    name: 'tenant_settings',
    kind: 'administered',
    columns:
      'key text not null, value jsonb not null, changed_by uuid, changed_at timestamptz not null',
    unique: [['key']],
    policies: [
      door,
      { role: 'lx_team', commands: ['select'], rows: own },
      { role: 'lx_unit', commands: ['select'], rows: own },
    ],
  });
  await tenantTable({
    name: 'plugin_states',
    kind: 'administered',
    columns:
      'plugin text not null, enabled boolean not null, changed_by uuid, changed_at timestamptz not null',
    unique: [['plugin']],
    policies: [door],
  });
};
