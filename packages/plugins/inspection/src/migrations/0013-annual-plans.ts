import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const types = sql`'routine', 'special', 'mobile', 'upgraded', 'cross', 'linked', 'followUp'`;
const ofPlan = { columns: 'plan_id', table: 'p_inspection.annual_plans', cascade: true } as const;

/** 年度计划 with its 巡察对象建议名单, whom it was discussed with, and units covered before the product came. */
export const createAnnualPlans: Migration = {
  name: '0013-annual-plans',
  async up({ tenantTable }) {
    await tenantTable('annual_plans', {
      kind: 'private',
      columns: sql`
        committee_term int not null check (committee_term between 1 and 99),
        year int not null check (year between 1949 and 2200),
        title text not null check (length(title) between 1 and 200),
        goals text check (length(goals) <= 20000),
        target int check (target between 1 and 100000),
        document_no text check (length(document_no) <= 200),
        approved_on date,
        decision_no text check (length(decision_no) <= 200),
        author_id uuid not null,
        author_name text not null,
        created_at timestamptz not null`,
      unique: [['committee_term', 'year']],
    });
    await tenantTable('annual_plan_units', {
      kind: 'private',
      columns: sql`
        plan_id uuid not null,
        unit_id uuid not null,
        inspection_type text not null check (inspection_type in (${types})),
        quarter int not null check (quarter between 1 and 4),
        villages int not null default 0 check (villages between 0 and 1000),
        reason text check (length(reason) <= 2000)`,
      unique: [['plan_id', 'unit_id']],
      references: [ofPlan],
    });
    await tenantTable('annual_plan_opinions', {
      kind: 'private',
      columns: sql`
        plan_id uuid not null,
        department text not null check (department in ('discipline', 'organization', 'audit', 'petition', 'other')),
        opinion text not null check (length(opinion) between 1 and 20000),
        given_on date not null,
        given_by text not null check (length(given_by) between 1 and 200),
        recorded_by uuid not null,
        recorded_by_name text not null,
        recorded_at timestamptz not null`,
      unique: [['plan_id', 'department']],
      references: [ofPlan],
    });
    await tenantTable('past_coverage', {
      kind: 'private',
      columns: sql`
        committee_term int not null check (committee_term between 1 and 99),
        unit_id uuid not null,
        round_title text check (length(round_title) <= 200),
        inspection_type text check (inspection_type in (${types})),
        on_site_on date,
        off_site_on date,
        is_covered boolean not null,
        villages int check (villages between 0 and 1000)`,
      unique: [['committee_term', 'unit_id']],
    });
  },
};
