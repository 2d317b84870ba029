import type { KernelMigration } from '../database/migrator.ts';
import { isScope, notExcluded, own, type Policy } from '../database/policies.ts';

const mine = isScope('user_id', 'user');
const seen = `(is_shared or ${mine})`;
const office = `${own} and not restricted`;
const restrictedArea = `${own} and restricted and ${notExcluded}`;

/** A view is its owner's until it is shared; each area keeps its own. */
const policies: readonly Policy[] = [
  { role: 'lx_member', commands: ['select', 'update', 'delete'], rows: `${office} and ${seen}` },
  { role: 'lx_member', commands: ['insert'], rows: `${office} and ${mine}` },
  {
    role: 'lx_restricted',
    commands: ['select', 'update', 'delete'],
    rows: `${restrictedArea} and ${seen}`,
  },
  { role: 'lx_restricted', commands: ['insert'], rows: `${restrictedArea} and ${mine}` },
  { role: 'lx_job', commands: ['select', 'insert', 'update', 'delete'], rows: own },
];

export const registerViews: KernelMigration = {
  name: '0009-register-views',
  async up({ tenantTable }) {
    await tenantTable({
      name: 'register_views',
      kind: 'private',
      columns: `
        register text not null check (length(register) <= 80),
        name text not null check (length(name) between 1 and 60),
        user_id uuid not null references core.users (id),
        user_name text not null,
        is_shared boolean not null default false,
        content jsonb not null,
        restricted boolean not null default false,
        excluded_user_ids uuid[] not null default '{}',
        updated_at timestamptz not null`,
      unique: [['register', 'user_id', 'name']],
      policies,
    });
  },
};
