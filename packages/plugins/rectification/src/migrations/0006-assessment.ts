import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofFinding = { columns: 'finding_id', table: 'p_rectification.findings' } as const;
const ofEngagement = { columns: 'engagement_id', table: 'core.engagements' } as const;

export const createAssessment: Migration = {
  name: '0006-assessment',
  async up({ tenantTable }) {
    await tenantTable('assessment_templates', {
      kind: 'private',
      columns: sql`
        family_id uuid not null,
        edition int not null check (edition > 0),
        name text not null check (length(name) between 1 and 200),
        basis text check (length(basis) <= 2000),
        document jsonb not null,
        author_ids uuid[] not null check (cardinality(author_ids) > 0),
        drafted_by_name text not null,
        published_by uuid,
        published_by_name text,
        published_on date,
        created_at timestamptz not null,
        check ((published_by is null) = (published_on is null)),
        check (published_by is null or published_by <> all (author_ids))`,
      unique: [['family_id', 'edition']],
    });
    await tenantTable('assessments', {
      kind: 'unit',
      columns: sql`
        round_id uuid not null,
        seq int not null check (seq > 0),
        template_id uuid not null,
        template_name text not null,
        document jsonb not null,
        due_on date not null,
        pending_raters uuid[] not null,
        self_pending boolean not null,
        opened_by_name text not null,
        opened_on date not null,
        result jsonb,
        score_hundredths int check (score_hundredths between 0 and 10000),
        computed_grade text,
        grade text,
        grade_reason text check (length(grade_reason) <= 2000),
        concluded_on date,
        concluded_by_name text,
        created_at timestamptz not null,
        check (engagement_id is not null),
        check ((concluded_on is null) = (grade is null))`,
      unique: [['engagement_id', 'seq']],
      indexes: [['round_id']],
      references: [
        ofEngagement,
        { columns: 'template_id', table: 'p_rectification.assessment_templates' },
      ],
    });
    await tenantTable('assessment_sheets', {
      kind: 'unit',
      columns: sql`
        assessment_id uuid not null,
        rater text not null check (length(rater) between 1 and 40),
        user_id uuid,
        user_name text not null check (length(user_name) <= 200),
        marks jsonb not null default '{}',
        remark text check (length(remark) <= 20000),
        participants int check (participants between 1 and 1000000),
        submitted_at timestamptz,
        submitted_by uuid,
        submitted_by_name text,
        check (engagement_id is not null),
        check ((submitted_at is null) = (submitted_by is null))`,
      unique: [['assessment_id', 'rater', 'user_id']],
      references: [
        { columns: 'assessment_id', table: 'p_rectification.assessments', cascade: true },
      ],
    });
    await tenantTable('repeat_links', {
      kind: 'engagement',
      columns: sql`
        finding_id uuid not null,
        earlier_id uuid not null,
        similarity int not null check (similarity between 0 and 100),
        decision text not null check (decision in ('repeat', 'dismissed')),
        note text check (length(note) <= 2000),
        decided_by uuid not null,
        decided_by_name text not null,
        decided_on date not null,
        check (finding_id <> earlier_id)`,
      unique: [['finding_id', 'earlier_id']],
      indexes: [['earlier_id']],
      references: [
        ofEngagement,
        ofFinding,
        { columns: 'earlier_id', table: 'p_rectification.findings' },
      ],
    });
    await tenantTable('follow_up_checks', {
      kind: 'engagement',
      columns: sql`
        finding_id uuid not null,
        earlier_engagement_id uuid not null,
        account jsonb not null,
        outcome text check (outcome in ('done', 'partly', 'notDone', 'rebounded')),
        facts text check (length(facts) between 1 and 20000),
        checked_on date,
        checked_by uuid,
        checked_by_name text,
        rebound_id uuid,
        check ((outcome is null) = (checked_by is null)),
        check (outcome is null or facts is not null),
        check (rebound_id is null or outcome = 'rebounded')`,
      unique: [['engagement_id', 'finding_id']],
      indexes: [['finding_id']],
      references: [ofEngagement, ofFinding],
    });
    await tenantTable('finding_merges', {
      kind: 'engagement',
      columns: sql`
        finding_id uuid not null,
        target_id uuid not null,
        seq_before int,
        text_before text not null,
        text_after text,
        source_ids uuid[] not null default '{}',
        merged_on date not null,
        merged_by_name text not null,
        check (finding_id <> target_id)`,
      unique: [['finding_id']],
      indexes: [['target_id']],
      references: [
        ofEngagement,
        ofFinding,
        { columns: 'target_id', table: 'p_rectification.findings' },
      ],
    });
  },
};
