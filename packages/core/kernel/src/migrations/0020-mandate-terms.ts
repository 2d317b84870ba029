import type { KernelMigration } from '../database/migrator.ts';
import { isScope, own } from '../database/policies.ts';
import { policiesSql } from '../database/tenant-table.ts';
import { mandateDoorFunctions } from './mandate-door-functions.ts';

const ofTeam = `${own} and ${isScope('team_id', 'team')}`;
const door = { role: 'lx_door', rows: 'true' } as const;

/**
 * What somebody signs before his mandate opens, and that he has. Both only grow: a text that nobody
 * has signed may be taken back, a signature never. Those given by the signer himself come through
 * `core.sign_mandate_term` alone.
 */
export const mandateTerms: KernelMigration = {
  name: '0020-mandate-terms',
  async up({ tenantTable, run }) {
    await tenantTable({
      name: 'mandate_terms',
      kind: 'private',
      columns: `
        team_id uuid not null,
        team_name text not null check (length(team_name) between 1 and 100),
        user_id uuid not null references core.users (id),
        key text not null check (key ~ '^[a-z][A-Za-z]{1,39}$'),
        title text not null check (length(title) between 1 and 100),
        edition text not null check (length(edition) between 1 and 40),
        content text not null check (length(content) between 1 and 20000),
        questions jsonb not null default '[]' check (pg_column_size(questions) <= 65536),
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        due_on date,
        asked_by uuid not null references core.users (id),
        asked_at timestamptz not null`,
      indexes: [['team_id', 'user_id']],
      policies: [
        ...(['lx_member', 'lx_job'] as const).map((role) => ({
          role,
          commands: ['update'] as const,
          rows: 'false',
        })),
        { role: 'lx_job', commands: ['insert', 'delete'], rows: 'false' },
        { role: 'lx_team', commands: ['select'], rows: ofTeam },
        { role: 'lx_self', commands: ['select'], rows: isScope('user_id', 'user') },
        { ...door, commands: ['select'] },
        { role: 'lx_audit', commands: ['select'], rows: 'true' },
      ],
    });
    await tenantTable({
      name: 'mandate_signatures',
      kind: 'private',
      appendOnly: true,
      columns: `
        term_id uuid not null,
        team_id uuid not null,
        user_id uuid not null references core.users (id),
        by_himself boolean not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        answers jsonb not null default '{}' check (pg_column_size(answers) <= 65536),
        signed_on date not null,
        recorded_by uuid not null references core.users (id),
        recorded_by_name text not null,
        witness_name text check (length(witness_name) between 1 and 60),
        recorded_at timestamptz not null,
        check (by_himself = (recorded_by = user_id)),
        check (not by_himself or witness_name is null)`,
      unique: [['term_id']],
      indexes: [['team_id', 'user_id']],
      references: [{ columns: 'term_id', table: 'core.mandate_terms' }],
      policies: [
        { role: 'lx_member', commands: ['insert'], rows: `${own} and not by_himself` },
        { role: 'lx_job', commands: ['insert'], rows: 'false' },
        {
          role: 'lx_team',
          commands: ['select'],
          rows: ofTeam,
          columns: ['tenant_id', 'id', 'term_id', 'team_id', 'user_id', 'signed_on'],
        },
        { role: 'lx_self', commands: ['select'], rows: isScope('user_id', 'user') },
        { ...door, commands: ['select', 'insert'] },
        { role: 'lx_audit', commands: ['select'], rows: 'true' },
      ],
    });
    await run(`alter table core.mandates add column term_ids uuid[] not null default '{}',
        add column purpose text check (length(purpose) between 1 and 500);
      create index mandate_terms_of_user on core.mandate_terms (user_id);
      create index mandate_signatures_of_user on core.mandate_signatures (user_id)`);
    await run(
      policiesSql('core.outbox', [{ role: 'lx_audit', commands: ['insert'], rows: 'true' }]).join(
        ';\n',
      ),
    );
    await run(mandateDoorFunctions);
  },
};
