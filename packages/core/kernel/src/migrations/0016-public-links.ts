import type { KernelMigration } from '../database/migrator.ts';
import { isScope, own } from '../database/policies.ts';
import { policiesSql } from '../database/tenant-table.ts';
import { publicDoorFunctions } from './public-door-functions.ts';

/** Links by which somebody without an account fills in a form, and what he hands in. */
export const publicLinks: KernelMigration = {
  name: '0016-public-links',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'public_links',
      kind: 'private',
      columns: `
        kind text not null check (length(kind) between 1 and 80),
        subject_type text not null check (length(subject_type) between 1 and 80),
        subject_id uuid not null,
        title text not null check (length(title) between 1 and 200),
        content jsonb not null check (pg_column_size(content) <= 16384),
        token_hash text not null check (length(token_hash) = 64),
        ballot_set uuid,
        opens_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        max_uses int check (max_uses between 1 and 100000),
        used_count int not null default 0 check (used_count >= 0),
        issued_by uuid not null references core.users (id),
        issued_by_name text not null,
        issued_at timestamptz not null,
        check (opens_at < expires_at),
        check (max_uses is null or used_count <= max_uses),
        check (ballot_set is null or max_uses = 1)`,
      unique: [['token_hash']],
      indexes: [['subject_type', 'subject_id'], ['ballot_set']],
      policies: [
        { role: 'lx_member', commands: ['delete'], rows: 'false' },
        { role: 'lx_job', commands: ['delete'], rows: 'false' },
        { role: 'lx_door', commands: ['select'], rows: 'true' },
        {
          role: 'lx_door',
          commands: ['update'],
          rows: 'true',
          columns: ['used_count', 'version'],
        },
      ],
    });
    await tenantTable({
      name: 'public_answers',
      kind: 'private',
      columns: `
        link_id uuid not null,
        sealed text not null check (length(sealed) <= 200000),
        given_on date not null`,
      indexes: [['link_id']],
      references: [{ columns: 'link_id', table: 'core.public_links' }],
      policies: [
        {
          role: 'lx_member',
          commands: ['select', 'insert', 'update', 'delete'],
          rows: 'false',
        },
        { role: 'lx_job', commands: ['insert', 'update'], rows: 'false' },
        {
          role: 'lx_public',
          commands: ['insert'],
          rows: `${own} and ${isScope('link_id', 'link')}`,
        },
      ],
    });
    await run(
      policiesSql('core.audit_entries', [
        { role: 'lx_public', commands: ['insert'], rows: own },
      ]).join(';\n'),
    );
    await run(publicDoorFunctions);
  },
};
