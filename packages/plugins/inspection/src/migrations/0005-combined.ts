import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const undertaking = sql`
  committee_term int not null check (committee_term between 1 and 99),
  year int not null check (year between 1949 and 2200),
  round_no int not null check (round_no between 1 and 999),
  title text not null check (length(title) between 1 and 200),
  mode text not null check (mode ~ '^[a-z][A-Za-z]{1,39}$'),
  theme text check (length(theme) between 1 and 500),
  window_from date not null,
  window_to date not null,
  check (window_to >= window_from)`;

/** 市县统合巡察: the city's undertaking, its counties, and what a county keeps of the one it joins. */
export const createCombined: Migration = {
  name: '0005-combined',
  async up({ tenantTable }) {
    await tenantTable('combined_inspections', {
      kind: 'private',
      columns: sql`
        ${undertaking},
        plan_document text check (length(plan_document) <= 200),
        author_id uuid not null,
        author_name text not null,
        created_at timestamptz not null`,
      unique: [['committee_term', 'round_no']],
    });
    await tenantTable('combined_counties', {
      kind: 'private',
      columns: sql`
        combined_id uuid not null,
        county_tenant_id int not null,
        county_code text not null,
        county_name text not null,
        exchange_id uuid not null,
        invited_at timestamptz,
        joined_at timestamptz,
        declined_at timestamptz,
        left_at timestamptz,
        answered_by_name text,
        answer_reason text check (length(answer_reason) <= 2000),
        round_title text,
        round_stage text,
        round_from date,
        round_to date,
        heard_at timestamptz,
        leader_user_id uuid,
        leader_name text,
        leader_nominated_at timestamptz,
        leader_document text check (length(leader_document) <= 200),
        leader_authorised_on date,
        leader_refusal text check (length(leader_refusal) <= 2000),
        check (joined_at is null or declined_at is null),
        check (left_at is null or joined_at is not null)`,
      unique: [['combined_id', 'county_tenant_id'], ['exchange_id']],
      references: [
        { columns: 'combined_id', table: 'p_inspection.combined_inspections', cascade: true },
      ],
    });
    await tenantTable('participations', {
      kind: 'private',
      columns: sql`
        ${undertaking},
        exchange_id uuid not null,
        combined_id uuid not null,
        city_tenant_id int not null,
        city_name text not null,
        mode_title text not null,
        content jsonb not null default '{}',
        round_id uuid,
        told_stage text,
        received_at timestamptz not null,
        joined_at timestamptz,
        declined_at timestamptz,
        left_at timestamptz,
        ended_at timestamptz,
        answered_by uuid,
        answered_by_name text,
        answer_reason text check (length(answer_reason) <= 2000),
        leader_user_id uuid,
        leader_name text,
        leader_from text,
        leader_nominated_at timestamptz,
        leader_document text check (length(leader_document) <= 200),
        leader_authorised_on date,
        leader_authorised_by uuid,
        leader_authorised_by_name text,
        leader_refusal text check (length(leader_refusal) <= 2000),
        check (joined_at is null or declined_at is null),
        check (joined_at is null or round_id is not null),
        check (left_at is null or joined_at is not null)`,
      unique: [['exchange_id'], ['round_id']],
      references: [{ columns: 'round_id', table: 'p_inspection.rounds' }],
      reads: [{ by: 'team', column: 'round_id', of: 'rounds' }],
    });
  },
};
