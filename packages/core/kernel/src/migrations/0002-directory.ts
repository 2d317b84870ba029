import type { KernelMigration } from '../database/migrator.ts';
import { amongScope, isScope, own } from '../database/policies.ts';

const allCommands = ['select', 'insert', 'update', 'delete'] as const;

export const directory: KernelMigration = {
  name: '0002-directory',
  async up({ globalTable, tenantTable }) {
    await tenantTable({
      name: 'bodies',
      kind: 'private',
      columns: `
        name text not null check (length(name) between 1 and 100),
        kind text not null check (kind in ('office', 'discipline', 'supervisionRoom', 'resident', 'organization', 'publicity', 'committee', 'leadingGroup', 'other')),
        active boolean not null default true`,
      unique: [['name']],
    });
    await tenantTable({
      name: 'units',
      kind: 'private',
      columns: `
        code text,
        name text not null check (length(name) between 1 and 100),
        short_name text,
        kind text not null check (kind in ('department', 'town', 'enterprise', 'village', 'school', 'hospital', 'institution', 'other')),
        level text,
        parent_id uuid,
        industry text,
        address text,
        longitude double precision,
        latitude double precision,
        contact_name text,
        contact_phone text,
        resident_body_id uuid,
        active boolean not null default true`,
      unique: [['name'], ['code']],
      indexes: [['parent_id']],
      references: [
        { columns: 'parent_id', table: 'core.units' },
        { columns: 'resident_body_id', table: 'core.bodies' },
      ],
      policies: [
        { role: 'lx_team', commands: ['select'], rows: `${own} and ${amongScope('id', 'units')}` },
        { role: 'lx_unit', commands: ['select'], rows: `${own} and ${isScope('id', 'unit')}` },
        { role: 'lx_restricted', commands: ['select'], rows: own },
        { role: 'lx_door', commands: ['select'], rows: 'true' },
      ],
    });
    await tenantTable({
      name: 'unit_successions',
      kind: 'private',
      columns: `
        predecessor_id uuid not null,
        successor_id uuid not null,
        kind text not null check (kind in ('renamed', 'merged', 'split')),
        effective_on date not null,
        note text,
        check (predecessor_id <> successor_id)`,
      unique: [['predecessor_id', 'successor_id']],
      references: [
        { columns: 'predecessor_id', table: 'core.units' },
        { columns: 'successor_id', table: 'core.units' },
      ],
    });
    await tenantTable({
      name: 'people',
      kind: 'private',
      columns: `
        name text not null check (length(name) between 1 and 60),
        gender text check (gender in ('male', 'female')),
        body_id uuid,
        unit_id uuid,
        title text,
        rank text,
        politics text,
        phone text,
        id_number_sealed text,
        id_number_index text,
        active boolean not null default true`,
      unique: [['id_number_index']],
      indexes: [['name']],
      references: [
        { columns: 'body_id', table: 'core.bodies' },
        { columns: 'unit_id', table: 'core.units' },
      ],
      policies: [
        {
          role: 'lx_door',
          commands: ['select'],
          rows: 'true',
          columns: ['tenant_id', 'id', 'body_id', 'active'],
        },
      ],
    });
    await tenantTable({
      name: 'person_posts',
      kind: 'private',
      columns: `
        person_id uuid not null,
        body_id uuid,
        unit_id uuid,
        employer text not null,
        post text not null,
        is_leadership boolean not null default false,
        is_principal boolean not null default false,
        superior_id uuid,
        began_on date not null,
        ended_on date,
        check (ended_on is null or ended_on >= began_on)`,
      indexes: [['person_id'], ['unit_id']],
      references: [
        { columns: 'person_id', table: 'core.people', cascade: true },
        { columns: 'body_id', table: 'core.bodies' },
        { columns: 'unit_id', table: 'core.units' },
        { columns: 'superior_id', table: 'core.people' },
      ],
    });
    await accessTables({ globalTable, tenantTable, run: () => Promise.resolve() });
  },
};

const accessTables: KernelMigration['up'] = async ({ globalTable, tenantTable }) => {
  await tenantTable({
    name: 'unit_users',
    kind: 'private',
    columns: `
      unit_id uuid not null,
      user_id uuid not null references core.users (id),
      user_name text not null,
      display_name text not null,
      part text not null check (part in ('unitHead', 'unitLiaison')),
      valid_from timestamptz not null,
      valid_to timestamptz`,
    unique: [['unit_id', 'user_id']],
    references: [{ columns: 'unit_id', table: 'core.units' }],
    policies: [
      { role: 'lx_door', commands: ['select'], rows: 'true' },
      { role: 'lx_self', commands: ['select'], rows: isScope('user_id', 'user') },
      { role: 'lx_unit', commands: ['select'], rows: `${own} and ${isScope('unit_id', 'unit')}` },
    ],
  });
  await tenantTable({
    name: 'engagements',
    kind: 'private',
    columns: `
      round_id uuid not null,
      unit_id uuid not null,
      team_id uuid,
      inspection_type text not null`,
    unique: [['round_id', 'unit_id']],
    indexes: [['team_id'], ['unit_id']],
    references: [{ columns: 'unit_id', table: 'core.units' }],
    policies: [
      {
        role: 'lx_team',
        commands: ['select'],
        rows: `${own} and id = any (nullif(current_setting('scope.engagements', true), '')::uuid[])`,
      },
      { role: 'lx_unit', commands: ['select'], rows: `${own} and ${isScope('unit_id', 'unit')}` },
      { role: 'lx_restricted', commands: ['select'], rows: own },
      { role: 'lx_door', commands: ['select'], rows: 'true' },
    ],
  });
  await tenantTable({
    name: 'recusal_declarations',
    kind: 'private',
    columns: `
      person_id uuid not null,
      round_id uuid not null,
      has_ties boolean not null,
      ties text,
      declared_by uuid not null references core.users (id),
      declared_at timestamptz not null,
      decision text check (decision in ('pass', 'suspect', 'mustRecuse')),
      decided_by uuid references core.users (id),
      decided_at timestamptz,
      decision_note text,
      check (not has_ties or length(ties) > 0)`,
    unique: [['person_id', 'round_id']],
    references: [{ columns: 'person_id', table: 'core.people' }],
  });
  await globalTable({
    name: 'national_calendar_days',
    columns: `
      day date primary key,
      is_workday boolean not null,
      name text not null,
      confirmed_by text not null`,
    policies: (
      ['lx_member', 'lx_team', 'lx_unit', 'lx_restricted', 'lx_admin', 'lx_job', 'lx_self'] as const
    ).map((role) => ({ role, commands: ['select'] as const, rows: 'true' })),
  });
  await tenantTable({
    name: 'calendar_days',
    kind: 'administered',
    columns: `
      day date not null,
      is_workday boolean not null,
      name text not null,
      changed_by uuid not null references core.users (id)`,
    unique: [['day']],
    policies: [
      { role: 'lx_team', commands: ['select'], rows: own },
      { role: 'lx_unit', commands: ['select'], rows: own },
    ],
  });
  await tenantTable({
    name: 'calendar_years',
    kind: 'administered',
    columns: `
      year int not null check (year between 2004 and 2100),
      published_by uuid not null references core.users (id),
      published_at timestamptz not null`,
    unique: [['year']],
    policies: [
      { role: 'lx_team', commands: ['select'], rows: own },
      { role: 'lx_unit', commands: ['select'], rows: own },
    ],
  });
  await tenantTable({
    name: 'drafts',
    kind: 'private',
    columns: `
      user_id uuid not null references core.users (id),
      key text not null check (length(key) between 1 and 200),
      content jsonb not null,
      updated_at timestamptz not null`,
    unique: [['user_id', 'key']],
    policies: (['lx_member', 'lx_team', 'lx_unit', 'lx_restricted'] as const).map((role) => ({
      role,
      commands: allCommands,
      rows: `${own} and ${isScope('user_id', 'user')}`,
    })),
  });
};
