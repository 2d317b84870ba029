import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofEngagement = { columns: 'engagement_id', table: 'core.engagements' } as const;
const ofEvaluation = {
  columns: 'evaluation_id',
  table: 'p_talent_pool.evaluations',
  cascade: true,
} as const;
const ofSheet = {
  columns: 'sheet_id',
  table: 'p_talent_pool.evaluation_sheets',
  cascade: true,
} as const;

export const createEvaluation: Migration = {
  name: '0006-evaluation',
  async up({ tenantTable, run }) {
    await tenantTable('evaluations', {
      kind: 'engagement',
      columns: sql`
        round_id uuid not null,
        round_name text not null,
        team_id uuid not null,
        team_name text not null,
        seq int not null check (seq > 0),
        weights jsonb not null,
        grades jsonb not null,
        due_on date not null,
        opened_on date not null,
        opened_by_name text not null,
        closed_on date,
        concluded_on date,
        concluded_by uuid,
        concluded_by_name text,
        created_at timestamptz not null`,
      unique: [['round_id', 'team_id', 'seq']],
      references: [ofEngagement],
    });
    await tenantTable('evaluation_sheets', {
      kind: 'engagement',
      columns: sql`
        evaluation_id uuid not null,
        seq int not null,
        user_id uuid not null,
        person_id uuid,
        display_name text not null check (length(display_name) <= 200),
        role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member'))`,
      unique: [['evaluation_id', 'user_id']],
      references: [ofEvaluation],
    });
    await tenantTable('evaluation_raters', {
      kind: 'engagement',
      columns: sql`
        evaluation_id uuid not null,
        user_id uuid not null,
        user_name text not null check (length(user_name) <= 200),
        status text not null check (status in ('pending', 'rated', 'expired'))`,
      unique: [['evaluation_id', 'user_id']],
      references: [ofEvaluation],
    });
    await tenantTable('rating_drafts', {
      kind: 'engagement',
      columns: sql`
        evaluation_id uuid not null,
        rater_id uuid not null,
        sealed text not null`,
      unique: [['evaluation_id', 'rater_id']],
      references: [ofEvaluation],
    });
    await tenantTable('evaluation_slips', {
      kind: 'engagement',
      columns: sql`
        evaluation_id uuid not null,
        part text not null check (part in ('self', 'peer', 'leader', 'reverse')),
        rater_id uuid,
        sealed text not null,
        check ((part in ('peer', 'reverse')) = (rater_id is null))`,
      indexes: [['evaluation_id', 'part']],
      references: [ofEvaluation],
    });
    await tenantTable('evaluation_results', {
      kind: 'private',
      columns: sql`
        evaluation_id uuid not null,
        sheet_id uuid not null,
        user_id uuid not null,
        person_id uuid,
        cap int check (cap between 0 and 100),
        cap_reason text check (length(cap_reason) between 1 and 2000),
        total_hundredths int check (total_hundredths between 0 and 10000),
        grade text,
        grade_title text,
        concluded_on date,
        effect text,
        check ((cap is null) = (cap_reason is null)),
        check ((total_hundredths is null) = (grade is null))`,
      unique: [['sheet_id']],
      indexes: [['person_id'], ['evaluation_id']],
      references: [ofEvaluation, ofSheet],
    });
    await tenantTable('evaluation_parts', {
      kind: 'private',
      columns: sql`
        evaluation_id uuid not null,
        sheet_id uuid not null,
        part text not null check (part in ('self', 'peer', 'leader', 'reverse', 'overall')),
        raters int not null check (raters >= 0),
        total int check (total between 0 and raters * 100),
        remark text check (length(remark) <= 2000),
        rater_name text check (length(rater_name) <= 200),
        check (part not in ('peer', 'reverse') or (remark is null and rater_name is null)),
        check (part not in ('peer', 'reverse') or total is null or raters >= 3)`,
      unique: [['sheet_id', 'part']],
      indexes: [['evaluation_id']],
      references: [ofEvaluation, ofSheet],
    });
    await tenantTable('evaluation_notices', {
      kind: 'engagement',
      columns: sql`
        evaluation_id uuid not null,
        sheet_id uuid not null,
        user_id uuid not null,
        total_hundredths int check (total_hundredths between 0 and 10000),
        grade_title text,
        leader_text text check (length(leader_text) <= 2000),
        concluded_on date not null`,
      unique: [['sheet_id']],
      indexes: [['user_id']],
      references: [ofEvaluation, ofSheet],
    });
    await tenantTable('evaluation_reviews', {
      kind: 'engagement',
      columns: sql`
        evaluation_id uuid not null,
        sheet_id uuid not null,
        user_id uuid not null,
        reason text not null check (length(reason) between 1 and 2000),
        requested_on date not null,
        outcome text check (outcome in ('upheld', 'changed')),
        decision text check (length(decision) between 1 and 2000),
        total_before int,
        decided_by uuid,
        decided_by_name text,
        decided_on date,
        check ((outcome is null) = (decided_by is null)),
        check (decided_by is null or decided_by <> user_id)`,
      unique: [['sheet_id']],
      indexes: [['evaluation_id']],
      references: [ofEvaluation, ofSheet],
    });
    await tenantTable('reverse_links', {
      kind: 'private',
      columns: sql`
        evaluation_id uuid not null,
        unit_id uuid not null,
        unit_name text not null,
        link_id uuid not null,
        invited int not null check (invited between 1 and 500)`,
      unique: [['evaluation_id', 'unit_id']],
      references: [ofEvaluation],
    });
    await tenantTable('evaluation_feedbacks', {
      kind: 'unit',
      columns: sql`
        half text not null check (half in ('sent', 'received')),
        sheet_id uuid,
        exchange_id uuid,
        person_name text not null check (length(person_name) <= 200),
        sending_unit text not null check (length(sending_unit) <= 400),
        from_name text not null check (length(from_name) <= 200),
        round_name text not null,
        team_name text not null,
        role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member')),
        total_hundredths int not null check (total_hundredths between 0 and 10000),
        grade_title text not null,
        leader_text text check (length(leader_text) <= 2000),
        concluded_on date not null,
        delivered_on date not null,
        delivered_by_name text not null,
        check (sheet_id is not null or exchange_id is not null)`,
      unique: [['sheet_id'], ['half', 'exchange_id']],
      references: [ofSheet],
    });
    await run(
      sql`alter table p_talent_pool.evaluation_feedbacks alter column unit_id drop not null`,
    );
    await tenantTable('training_events', {
      kind: 'private',
      columns: sql`
        kind text not null check (kind in ('training', 'disciplineClass')),
        title text not null check (length(title) between 1 and 200),
        held_on date not null,
        place text check (length(place) <= 200),
        lecturer text check (length(lecturer) <= 200),
        summary text check (length(summary) <= 20000),
        minutes int not null check (minutes between 1 and 100000),
        round_id uuid,
        round_name text,
        class_of_round uuid,
        recorded_by_name text not null,
        created_at timestamptz not null,
        check (class_of_round is null or (kind = 'disciplineClass' and class_of_round = round_id))`,
      unique: [['class_of_round'], ['held_on', 'title']],
    });
    await tenantTable('training_attendances', {
      kind: 'private',
      columns: sql`
        event_id uuid not null,
        person_id uuid not null,
        minutes int check (minutes between 1 and 100000),
        remark text check (length(remark) <= 2000)`,
      unique: [['event_id', 'person_id']],
      indexes: [['person_id']],
      references: [
        { columns: 'event_id', table: 'p_talent_pool.training_events', cascade: true },
        { columns: 'person_id', table: 'core.people' },
      ],
    });
  },
};
