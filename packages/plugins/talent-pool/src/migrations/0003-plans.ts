import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const plan = { columns: 'plan_id', table: 'p_talent_pool.staffing_plans', cascade: true };
const by = sql`by_user uuid not null, by_name text not null, at timestamptz not null`;

/** 组队方案: what is asked for, who sits where, how it was computed or drawn. */
export const createPlans: Migration = {
  name: '0003-plans',
  async up(tools) {
    await plans(tools);
    await seats(tools);
    await records(tools);
    await tools.run(
      sql`create unique index plan_draws_one_step on p_talent_pool.plan_draws (tenant_id, plan_id, draw_no, step) where step <> 'replayed'`,
    );
    await tools.run(
      sql`create unique index plan_seats_one_team on p_talent_pool.plan_seats (tenant_id, plan_id, candidate_id) where ended_as is null`,
    );
  },
};

async function plans({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('staffing_plans', {
    kind: 'private',
    columns: sql`
      kind text not null check (kind in ('own', 'joint')),
      title text not null check (length(title) between 1 and 200),
      mode text not null check (mode in ('optimized', 'random', 'manual')),
      recusal_mode text not null check (recusal_mode in ('own', 'combined', 'cross', 'unitSupervision')),
      round_id uuid,
      period_from date not null,
      period_to date not null check (period_to >= period_from),
      pools text[] not null,
      rule_set_version int not null check (rule_set_version >= 0),
      weights jsonb not null,
      limits jsonb not null,
      undecided_first boolean not null default false,
      author_id uuid not null,
      author_name text not null,
      created_at timestamptz not null,
      sealed_at timestamptz,
      sealed_by uuid,
      sealed_by_name text,
      approved_at timestamptz,
      approved_by uuid check (approved_by <> author_id),
      approved_by_name text,
      dispatched_at timestamptz,
      check ((kind = 'own') = (round_id is not null)),
      check (approved_at is null or sealed_at is not null)`,
    indexes: [['round_id'], ['created_at']],
  });
  await tenantTable('plan_teams', {
    kind: 'private',
    columns: sql`
      plan_id uuid not null,
      number int not null check (number > 0),
      name text not null check (length(name) between 1 and 200),
      target_ids uuid[] not null check (cardinality(target_ids) > 0),
      round_team_id uuid,
      period_from date not null,
      period_to date not null check (period_to >= period_from),
      size_min int not null check (size_min > 0),
      size_max int not null check (size_max >= size_min),
      deputies_min int not null check (deputies_min >= 0),
      deputies_max int not null check (deputies_max >= deputies_min),
      skills jsonb not null,
      wishes jsonb not null`,
    unique: [['plan_id', 'number']],
    references: [plan],
  });
}

async function seats({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('plan_seats', {
    kind: 'private',
    columns: sql`
      plan_id uuid not null,
      team_id uuid not null,
      candidate_id uuid not null,
      candidate_name text not null check (length(candidate_name) between 1 and 200),
      origin text not null check (origin in ('pool', 'card')),
      role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member')),
      is_locked boolean not null default false,
      came_by text not null check (came_by in ('solver', 'draw', 'manual', 'substitute', 'import', 'swap')),
      seated_at timestamptz not null,
      dispatched_at timestamptz,
      ended_as text check (ended_as in ('declined', 'returned')),
      ended_at timestamptz,
      ended_reason text check (length(ended_reason) <= 2000),
      check ((ended_as is null) = (ended_at is null))`,
    indexes: [['plan_id'], ['candidate_id']],
    references: [plan, { columns: 'team_id', table: 'p_talent_pool.plan_teams', cascade: true }],
  });
}

async function records({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('plan_runs', {
    kind: 'private',
    columns: sql`
      plan_id uuid not null,
      number int not null check (number > 0),
      plan_version int not null,
      seed int not null check (seed >= 0),
      node_limit int not null check (node_limit > 0),
      time_limit int not null check (time_limit > 0),
      problem jsonb not null,
      problem_hash text not null check (length(problem_hash) = 64),
      start_seats jsonb not null,
      computation_id uuid,
      replay_of uuid,
      result jsonb,
      is_replayable boolean,
      not_replayable_because text check (length(not_replayable_because) <= 2000),
      finished_at timestamptz,
      taken_at timestamptz,
      ${by}`,
    unique: [['plan_id', 'number']],
    references: [plan],
  });
  await tenantTable('plan_draws', {
    kind: 'append',
    columns: sql`
      plan_id uuid not null,
      draw_no int not null check (draw_no > 0),
      step text not null check (step in ('sealed', 'seeded', 'drawn', 'replayed', 'redrawRequested', 'redrawApproved')),
      content jsonb not null,
      hash text not null check (length(hash) = 64),
      previous_hash text check (length(previous_hash) = 64),
      reason text check (length(reason) <= 2000),
      ${by},
      check ((reason is not null) = (step = 'redrawRequested'))`,
    indexes: [['plan_id']],
    references: [{ columns: 'plan_id', table: 'p_talent_pool.staffing_plans' }],
  });
}
