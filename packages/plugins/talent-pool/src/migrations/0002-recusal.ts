import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** Rules of recusal as the tenant set them, each check that was made, and what people decide. */
export const createRecusal: Migration = {
  name: '0002-recusal',
  async up(tools) {
    await createRules(tools);
    await createChecks(tools);
    await createMatters(tools);
  },
};

async function createRules({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('recusal_rule_drafts', {
    kind: 'proposed',
    columns: sql`
      slot text not null default 'draft' check (slot = 'draft'),
      content jsonb not null,
      note text not null check (length(note) between 1 and 2000),
      author_ids uuid[] not null check (cardinality(author_ids) > 0),
      drafted_by_name text not null,
      drafted_at timestamptz not null`,
    unique: [['slot']],
  });
  await tenantTable('recusal_rule_sets', {
    kind: 'administered',
    appendOnly: true,
    columns: sql`
      edition int not null check (edition > 0),
      content jsonb not null,
      note text not null check (length(note) between 1 and 2000),
      author_ids uuid[] not null check (cardinality(author_ids) > 0),
      drafted_by_name text not null,
      published_by uuid not null,
      published_by_name text not null,
      published_at timestamptz not null,
      check (published_by <> all (author_ids))`,
    unique: [['edition']],
  });
  await tenantTable('recusal_round_rules', {
    kind: 'private',
    columns: sql`
      round_id uuid not null,
      edition int not null check (edition >= 0),
      pinned_at timestamptz not null`,
    unique: [['round_id']],
  });
}

async function createChecks({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('recusal_checks', {
    kind: 'append',
    columns: sql`
      round_id uuid not null,
      team_id uuid not null,
      target_id uuid not null,
      person_key text not null check (length(person_key) between 1 and 100),
      display_name text not null check (length(display_name) <= 200),
      role text not null check (role in ('leading', 'other')),
      path text not null check (path in ('edit', 'import', 'substitution', 'solver', 'draw',
        'dispatch', 'assignment', 'mandate', 'declaration', 'nightly')),
      edition int not null,
      result text not null check (result in ('pass', 'suspect', 'mustRecuse')),
      hits jsonb not null,
      checked_by_name text not null,
      checked_at timestamptz not null`,
    indexes: [['team_id', 'person_key'], ['person_key']],
  });
  await tenantTable('recusal_secret_checks', {
    kind: 'private',
    columns: sql`
      person_key text not null check (length(person_key) between 1 and 100),
      unit_id uuid not null,
      barred boolean,
      asked_at timestamptz not null,
      checked_at timestamptz,
      check ((barred is null) = (checked_at is null))`,
    unique: [['person_key', 'unit_id']],
    indexes: [['unit_id']],
    references: [{ columns: 'unit_id', table: 'core.units' }],
  });
}

async function createMatters({ run, tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('recusal_matters', {
    kind: 'unit',
    columns: sql`
      kind text not null check (kind in ('suspect', 'mustRecuse', 'declaration', 'objection', 'interest')),
      round_id uuid,
      team_id uuid,
      team_name text check (length(team_name) <= 200),
      target_id uuid not null,
      target_name text not null check (length(target_name) <= 200),
      person_key text not null check (length(person_key) between 1 and 100),
      user_id uuid,
      person_id uuid,
      display_name text not null check (length(display_name) between 1 and 200),
      role text not null check (role in ('leading', 'other')),
      edition int,
      hits jsonb not null default '[]',
      statement text check (length(statement) <= 20000),
      raised_by uuid,
      raised_by_name text not null,
      raised_at timestamptz not null,
      outcome text check (outcome in ('allowed', 'confirmed', 'kept')),
      keep_proposed_by uuid,
      keep_proposed_by_name text,
      keep_reason text check (length(keep_reason) <= 20000),
      decided_by uuid,
      decided_by_name text,
      decided_reason text check (length(decided_reason) <= 20000),
      decided_at timestamptz,
      check ((outcome is null) = (decided_at is null)),
      check (outcome is null or decided_reason is not null),
      check (outcome is distinct from 'kept' or (keep_proposed_by is not null
        and keep_reason is not null and decided_by is not null and decided_by <> keep_proposed_by)),
      check (user_id is null or (decided_by is distinct from user_id
        and keep_proposed_by is distinct from user_id)),
      check (released = (kind = 'objection')),
      check (kind not in ('objection', 'declaration', 'interest') or statement is not null)`,
    indexes: [['person_key', 'target_id'], ['round_id'], ['team_id']],
    references: [
      { columns: 'engagement_id', table: 'core.engagements', cascade: true },
      { columns: 'unit_id', table: 'core.units' },
    ],
  });
  await tenantTable('recusal_team_notices', {
    kind: 'unit',
    columns: sql`
      round_id uuid not null,
      team_id uuid not null,
      team_name text not null check (length(team_name) <= 200),
      user_id uuid not null,
      person_id uuid,
      display_name text not null check (length(display_name) between 1 and 200),
      role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member')),
      notified_at timestamptz not null,
      withdrawn_at timestamptz,
      closed_at timestamptz,
      check (engagement_id is not null)`,
    unique: [['engagement_id', 'user_id']],
    references: [
      { columns: 'engagement_id', table: 'core.engagements', cascade: true },
      { columns: 'unit_id', table: 'core.units' },
    ],
  });
  await run(sql`alter table p_talent_pool.recusal_matters alter column unit_id drop not null`);
}
