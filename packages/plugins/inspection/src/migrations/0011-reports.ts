import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** 巡察报告 with its review, 三个汇报, 双报告, 反馈 in two steps and 抄告. */
export const createReports: Migration = {
  name: '0011-reports',
  async up(tools) {
    await createInspectionReports(tools);
    await createBriefings(tools);
    await createCityReports(tools);
    await createFeedback(tools);
  },
};

const recorded = sql`
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null`;

async function createInspectionReports({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('inspection_reports', {
    kind: 'engagement',
    columns: sql`
      round_id uuid not null,
      team_id uuid not null,
      unit_id uuid not null,
      kind text not null check (kind in ('inspection', 'personnel', 'ideology', 'formerRectification')),
      title text not null check (length(title) between 1 and 200),
      body text not null check (length(body) <= 200000),
      paper_ids uuid[] not null default '{}',
      edition int not null default 0 check (edition >= 0),
      author_ids uuid[] not null check (cardinality(author_ids) > 0),
      meeting_on date,
      meeting_minutes_no text check (length(meeting_minutes_no) <= 200),
      fact_checked_on date,
      fact_checked_with text check (length(fact_checked_with) <= 200),
      fact_check_result text check (length(fact_check_result) <= 20000),
      passed_on date,
      created_by uuid not null,
      created_by_name text not null,
      created_at timestamptz not null`,
    indexes: [['round_id']],
    references: [
      { columns: 'engagement_id', table: 'core.engagements' },
      { columns: 'round_id', table: 'p_inspection.rounds' },
      { columns: 'team_id', table: 'p_inspection.teams' },
    ],
  });
  await tenantTable('report_editions', {
    kind: 'engagement',
    appendOnly: true,
    columns: sql`
      report_id uuid not null,
      edition int not null,
      title text not null,
      body text not null,
      paper_numbers text[] not null,
      file_names text[] not null,
      content_hash text not null,
      submitted_at timestamptz not null,
      submitted_by uuid not null,
      submitted_by_name text not null`,
    unique: [['report_id', 'edition']],
    references: [{ columns: 'report_id', table: 'p_inspection.inspection_reports' }],
  });
  await tenantTable('report_checks', {
    kind: 'engagement',
    columns: sql`
      report_id uuid not null,
      edition int not null,
      item text not null check (item in ('format', 'politics', 'leads', 'advice', 'papers')),
      verdict text not null check (verdict in ('pass', 'fail')),
      words text not null check (length(words) between 1 and 2000),
      checked_by uuid not null,
      checked_by_name text not null,
      checked_at timestamptz not null`,
    unique: [['report_id', 'edition', 'item']],
    references: [{ columns: 'report_id', table: 'p_inspection.inspection_reports' }],
  });
}

async function createBriefings({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('briefings', {
    kind: 'private',
    columns: sql`
      round_id uuid not null,
      engagement_id uuid,
      step int not null check (step between 1 and 9),
      steps text[] not null,
      reported_by text not null check (length(reported_by) between 1 and 200),
      held_on date not null,
      place text not null check (length(place) between 1 and 200),
      receivers text not null check (length(receivers) between 1 and 2000),
      received_by text not null check (length(received_by) between 1 and 60),
      minutes_no text not null check (length(minutes_no) between 1 and 200),
      minutes text check (length(minutes) <= 20000),
      result text not null check (result in ('agreed', 'returned')),
      return_reason text check (length(return_reason) between 1 and 2000),
      superseded_at timestamptz,
      ${recorded},
      check (step <= cardinality(steps)),
      check ((result = 'returned') = (return_reason is not null))`,
    indexes: [['round_id']],
    references: [
      { columns: 'round_id', table: 'p_inspection.rounds' },
      { columns: 'engagement_id', table: 'core.engagements' },
    ],
  });
  await tenantTable('briefing_decisions', {
    kind: 'private',
    columns: sql`
      briefing_id uuid not null,
      opinion text not null check (length(opinion) between 1 and 2000),
      responsible text not null check (length(responsible) between 1 and 200),
      due_on date not null,
      done_on date,
      outcome text check (length(outcome) <= 2000),
      ${recorded},
      check ((done_on is null) = (outcome is null))`,
    indexes: [['briefing_id']],
    references: [{ columns: 'briefing_id', table: 'p_inspection.briefings' }],
  });
}

async function createCityReports({ tenantTable }: MigrationTools): Promise<void> {
  const written = sql`
    report_no text not null check (length(report_no) between 1 and 200),
    title text not null check (length(title) between 1 and 200),
    body text not null check (length(body) <= 200000)`;
  const answer = sql`
    receipted_at timestamptz,
    receipted_by_name text,
    receipt_no text check (length(receipt_no) <= 200),
    reply text check (length(reply) <= 20000),
    replied_at timestamptz,
    replied_by_name text,
    returns jsonb not null default '[]',
    check ((reply is null) = (replied_at is null)),
    check (replied_at is null or receipted_at is not null)`;
  await tenantTable('city_reports', {
    kind: 'private',
    columns: sql`
      round_id uuid not null,
      exchange_id uuid not null,
      city_tenant_id int not null,
      city_name text not null,
      ${written},
      sent_at timestamptz,
      sent_by_name text,
      ${recorded},
      ${answer}`,
    unique: [['round_id'], ['exchange_id']],
    references: [{ columns: 'round_id', table: 'p_inspection.rounds' }],
  });
  await tenantTable('received_reports', {
    kind: 'private',
    columns: sql`
      exchange_id uuid not null,
      combined_id uuid,
      county_tenant_id int not null,
      county_code text not null,
      county_name text not null,
      round_name text not null,
      ${written},
      sent_at timestamptz not null,
      sent_by_name text not null,
      received_at timestamptz not null,
      returned_at timestamptz,
      ${answer},
      check (returned_at is null or receipted_at is null)`,
    unique: [['exchange_id']],
    references: [{ columns: 'combined_id', table: 'p_inspection.combined_inspections' }],
  });
}

async function createFeedback({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('feedback_meetings', {
    kind: 'engagement',
    columns: sql`
      step text not null check (step in ('head', 'leadership')),
      held_on date not null,
      place text not null check (length(place) between 1 and 200),
      from_team text not null check (length(from_team) between 1 and 500),
      from_group text not null check (length(from_group) between 1 and 500),
      present text not null check (length(present) between 1 and 2000),
      signed_by text check (length(signed_by) between 1 and 60),
      signed_on date,
      ${recorded},
      check ((signed_by is null) = (signed_on is null))`,
    unique: [['engagement_id', 'step']],
    references: [{ columns: 'engagement_id', table: 'core.engagements' }],
  });
  await tenantTable('copy_notices', {
    kind: 'engagement',
    columns: sql`
      notice_no text not null check (length(notice_no) between 1 and 200),
      issued_on date not null,
      content text not null check (length(content) between 1 and 20000),
      supersedes_id uuid,
      correction text check (length(correction) between 1 and 2000),
      ${recorded},
      check ((supersedes_id is null) = (correction is null))`,
    unique: [['notice_no'], ['supersedes_id']],
    references: [
      { columns: 'engagement_id', table: 'core.engagements' },
      { columns: 'supersedes_id', table: 'p_inspection.copy_notices' },
    ],
  });
  await tenantTable('copy_receivers', {
    kind: 'engagement',
    columns: sql`
      notice_id uuid not null,
      position int not null,
      role text not null check (length(role) between 1 and 100),
      name text not null check (length(name) between 1 and 200),
      received_by text check (length(received_by) between 1 and 60),
      received_on date,
      check ((received_by is null) = (received_on is null))`,
    unique: [['notice_id', 'position']],
    references: [{ columns: 'notice_id', table: 'p_inspection.copy_notices' }],
  });
}
