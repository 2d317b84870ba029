import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofProblem = {
  columns: 'problem_id',
  table: 'p_inspection.common_problems',
  cascade: true,
} as const;

/** 共性问题: findings of several units that say the same, and the proposal that grows from them. */
export const createCommonProblems: Migration = {
  name: '0006-common-problems',
  async up({ run, tenantTable }) {
    await tenantTable('common_comparisons', {
      kind: 'private',
      columns: sql`
        scope_type text not null check (scope_type ~ '^[a-z][A-Za-z-]{1,39}$'),
        scope_id text not null check (length(scope_id) between 1 and 100),
        title text not null check (length(title) between 1 and 200),
        link text check (length(link) <= 500),
        committee_term int not null check (committee_term > 0),
        year int not null check (year > 0),
        round_no int not null check (round_no > 0),
        unit_count int not null check (unit_count >= 0),
        item_count int not null check (item_count >= 0),
        least_units int not null check (least_units > 0),
        least_share int not null check (least_share between 0 and 100),
        compared_at timestamptz not null,
        compared_by uuid not null,
        compared_by_name text not null`,
      unique: [['scope_type', 'scope_id']],
    });
    await tenantTable('common_problems', {
      kind: 'private',
      columns: sql`
        comparison_id uuid not null,
        by_machine boolean not null,
        title text not null check (length(title) between 1 and 200),
        cause text check (length(cause) <= 20000),
        telling text[] not null default '{}',
        closeness int not null check (closeness between 0 and 100),
        is_touched boolean not null default false,
        decision text check (decision in ('confirmed', 'dismissed')),
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        decision_reason text check (length(decision_reason) <= 2000),
        merged_into_id uuid,
        created_at timestamptz not null,
        check ((decision is null) = (decided_by is null)),
        check ((decision is null) = (decided_at is null))`,
      indexes: [['comparison_id']],
      references: [
        { columns: 'comparison_id', table: 'p_inspection.common_comparisons', cascade: true },
      ],
    });
    await tenantTable('common_problem_items', {
      kind: 'private',
      columns: sql`
        problem_id uuid not null,
        item_key text not null check (length(item_key) between 1 and 100),
        finding_id uuid,
        unit_key text not null check (length(unit_key) between 1 and 100),
        unit_name text not null check (length(unit_name) between 1 and 200),
        category text[] not null default '{}',
        content text not null check (length(content) between 1 and 40000),
        is_typical boolean not null default false,
        taken_out_at timestamptz,
        taken_out_by_name text,
        taken_out_reason text check (length(taken_out_reason) <= 2000),
        check ((taken_out_at is null) = (taken_out_by_name is null))`,
      unique: [['problem_id', 'item_key']],
      references: [ofProblem],
    });
    await tenantTable('common_problem_acts', {
      kind: 'private',
      columns: sql`
        problem_id uuid not null,
        act text not null check (act in ('proposed', 'confirmed', 'dismissed', 'named', 'mergedIn', 'mergedAway', 'takenOut', 'splitOff', 'referred')),
        note text not null check (length(note) between 1 and 2000),
        reason text check (length(reason) <= 2000),
        acted_by uuid,
        acted_by_name text,
        acted_at timestamptz not null,
        check ((acted_by is null) = (acted_by_name is null))`,
      indexes: [['problem_id']],
      references: [ofProblem],
    });
    await run(sql`
      alter table p_inspection.governance_proposals
        alter column inspected_unit_id drop not null,
        add column common_problem_id uuid,
        add column writer_id uuid,
        add constraint governance_proposals_origin
          check (inspected_unit_id is not null or common_problem_id is not null),
        add constraint governance_proposals_common_problem
          foreign key (tenant_id, common_problem_id)
          references p_inspection.common_problems (tenant_id, id)`);
    await run(sql`
      create index on p_inspection.governance_proposals (tenant_id, common_problem_id)`);
  },
};
