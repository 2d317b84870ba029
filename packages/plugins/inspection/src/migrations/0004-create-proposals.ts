import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const drafted = sql`
  drafted_by uuid not null,
  drafted_by_name text not null,
  created_at timestamptz not null`;

/** 专项治理建议 to departments, and 立行立改通知 of a team on site. */
export const createProposals: Migration = {
  name: '0004-create-proposals',
  async up({ run, tenantTable }) {
    await tenantTable('governance_proposals', {
      kind: 'unit',
      columns: sql`
        committee_term int not null check (committee_term > 0),
        year int not null check (year > 0),
        round_no int not null check (round_no > 0),
        team_name text not null check (length(team_name) between 1 and 200),
        inspected_unit_id uuid not null,
        body_id uuid,
        recipient_name text not null check (length(recipient_name) between 1 and 200),
        referred_on date not null,
        count int not null check (count > 0),
        proposal text not null check (length(proposal) between 1 and 20000),
        due_on date not null,
        finding_ids uuid[] not null default '{}',
        handler_name text check (length(handler_name) <= 200),
        handling text check (length(handling) <= 20000),
        uptake text check (length(uptake) <= 20000),
        reply_no text check (length(reply_no) <= 200),
        acknowledged_on date,
        acknowledged_by_name text check (length(acknowledged_by_name) <= 200),
        concluded_on date,
        batch_id uuid,
        ${drafted}`,
      indexes: [['due_on'], ['inspected_unit_id']],
      references: [
        { columns: 'body_id', table: 'core.bodies' },
        { columns: 'inspected_unit_id', table: 'core.units' },
      ],
    });
    await run(
      sql`alter table p_inspection.governance_proposals alter column unit_id drop not null`,
    );
    await tenantTable('immediate_rectifications', {
      kind: 'unit',
      columns: sql`
        round_id uuid not null,
        team_id uuid,
        team_name text not null check (length(team_name) between 1 and 200),
        notice_no text check (length(notice_no) <= 100),
        issue text not null check (length(issue) between 1 and 20000),
        demand text not null check (length(demand) between 1 and 20000),
        due_on date not null,
        issued_on date,
        signed_by_name text check (length(signed_by_name) <= 200),
        result text check (length(result) <= 20000),
        answered_on date,
        confirmed_on date,
        in_report boolean not null default false,
        finding_id uuid,
        batch_id uuid,
        ${drafted},
        check (engagement_id is not null)`,
      indexes: [['round_id'], ['due_on']],
      references: [{ columns: 'engagement_id', table: 'core.engagements' }],
    });
  },
};
