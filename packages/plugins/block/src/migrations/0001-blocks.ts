import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const by = sql`by_user uuid not null, by_name text not null, at timestamptz not null`;
const division = { columns: 'division_id', table: 'p_block.divisions', cascade: true };

/** 板块式: what is asked of the blocks, which unit is in which, how they were computed, levels. */
export const createBlocks: Migration = {
  name: '0001-blocks',
  async up(tools) {
    await divisions(tools);
    await levels(tools);
  },
};

async function divisions({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('divisions', {
    kind: 'private',
    columns: sql`
      combined_id uuid not null,
      settings jsonb not null,
      plan_id uuid,
      planned_hash text,
      check ((plan_id is null) = (planned_hash is null)),
      ${by}`,
    unique: [['combined_id']],
  });
  await tenantTable('blocks', {
    kind: 'private',
    columns: sql`
      division_id uuid not null,
      number int not null check (number between 1 and 500),
      name text not null check (length(name) between 1 and 40)`,
    unique: [['division_id', 'number']],
    references: [division],
  });
  await tenantTable('block_units', {
    kind: 'private',
    columns: sql`
      division_id uuid not null,
      target_id uuid not null,
      unit_name text not null,
      block_number int not null check (block_number between 1 and 500),
      is_locked boolean not null default false,
      came_by text not null check (came_by in ('run', 'manual')),
      reason text check (length(reason) between 1 and 500),
      check (came_by = 'run' or reason is not null),
      ${by}`,
    unique: [['division_id', 'target_id']],
    references: [division],
  });
  await tenantTable('runs', {
    kind: 'private',
    columns: sql`
      division_id uuid not null,
      number int not null check (number > 0),
      division_version int not null,
      seed int not null,
      steps int not null check (steps > 0),
      problem jsonb not null,
      problem_hash text not null,
      computation_id uuid,
      replay_of uuid,
      result jsonb,
      finished_at timestamptz,
      taken_at timestamptz,
      ${by}`,
    unique: [['division_id', 'number']],
    references: [division],
  });
}

async function levels({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('received_levels', {
    kind: 'private',
    columns: sql`
      exchange_id uuid not null,
      from_tenant_id int not null,
      target_id uuid not null,
      content jsonb not null,
      sent_by_name text not null,
      received_at timestamptz not null`,
    unique: [['exchange_id', 'target_id']],
  });
  await tenantTable('received_findings', {
    kind: 'private',
    columns: sql`
      exchange_id uuid not null,
      from_tenant_id int not null,
      target_id uuid not null,
      item_key text not null check (length(item_key) <= 100),
      category jsonb not null,
      content text not null,
      sent_by_name text not null,
      received_at timestamptz not null`,
    unique: [['exchange_id', 'item_key']],
    indexes: [['target_id']],
  });
  await tenantTable('level_requests', {
    kind: 'private',
    columns: sql`
      participation_id uuid not null,
      exchange_id uuid not null,
      city_tenant_id int not null,
      levels jsonb not null,
      asked_at timestamptz not null,
      sent_at timestamptz,
      findings_sent_at timestamptz`,
    unique: [['participation_id'], ['exchange_id']],
  });
  await tenantTable('own_levels', {
    kind: 'private',
    columns: sql`request_id uuid not null, target_id uuid not null, content jsonb not null`,
    unique: [['request_id', 'target_id']],
    references: [{ columns: 'request_id', table: 'p_block.level_requests', cascade: true }],
  });
}
