import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

export const createFindings: Migration = {
  name: '0001-create-findings',
  async up({ tenantTable }) {
    await tenantTable('findings', {
      kind: 'unit',
      columns: sql`
        round_id uuid not null,
        committee_term int not null check (committee_term between 1 and 99),
        year int not null check (year between 1949 and 2200),
        round_no int not null check (round_no between 1 and 999),
        team_id uuid,
        team_name text not null check (length(team_name) <= 200),
        inspection_type text not null check (inspection_type in ('routine', 'special', 'mobile', 'upgraded', 'cross', 'linked', 'followUp')),
        seq int check (seq > 0),
        level text not null check (level in ('county', 'village')),
        cat1 text not null check (length(cat1) between 1 and 200),
        cat2 text check (length(cat2) <= 200),
        cat3 text check (length(cat3) <= 200),
        tags text[] not null default '{}',
        is_key boolean not null default false,
        text text not null check (length(text) between 1 and 20000),
        manifestation text check (length(manifestation) <= 20000),
        root_cause text check (length(root_cause) <= 20000),
        goal text check (length(goal) <= 20000),
        lead_leader_id uuid,
        lead_leader text check (length(lead_leader) <= 200),
        principal_id uuid,
        principal text check (length(principal) <= 200),
        generalise text check (length(generalise) <= 20000),
        self_opinion text check (length(self_opinion) <= 20000),
        accountable_count int check (accountable_count >= 0),
        form text check (form in ('first', 'second', 'third', 'fourth')),
        note text check (length(note) <= 20000),
        issued_on date,
        due_on date,
        original_due_on date,
        new_due_on date,
        closed_on date,
        next_review_on date,
        rebounds int not null default 0,
        merged_into_id uuid,
        batch_id uuid,
        withdrawn_at timestamptz,
        created_at timestamptz not null,
        check (engagement_id is not null),
        check (released or issued_on is null),
        check (merged_into_id is null or seq is null),
        check (withdrawn_at is null or (seq is null and not released))`,
      unique: [['engagement_id', 'seq']],
      indexes: [['round_id'], ['due_on']],
      references: [
        { columns: 'engagement_id', table: 'core.engagements' },
        { columns: 'unit_id', table: 'core.units' },
        { columns: 'merged_into_id', table: 'p_rectification.findings' },
      ],
    });
    await tenantTable('finding_sources', {
      kind: 'engagement',
      columns: sql`
        finding_id uuid not null,
        source_type text not null check (length(source_type) between 1 and 80),
        source_id uuid not null`,
      unique: [['finding_id', 'source_type', 'source_id']],
      indexes: [['source_type', 'source_id']],
      references: [
        { columns: 'finding_id', table: 'p_rectification.findings', cascade: true },
        { columns: 'engagement_id', table: 'core.engagements' },
      ],
    });
  },
};
