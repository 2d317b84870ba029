import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofSurvey = {
  columns: 'survey_id',
  table: 'p_inspection.surveys',
  cascade: true,
} as const;

/** 民主测评 and 问卷 by code: templates, surveys, their codes and the ballot box. */
export const createSurveys: Migration = {
  name: '0016-surveys',
  async up({ tenantTable }) {
    await tenantTable('survey_templates', {
      kind: 'published',
      columns: sql`
        family_id uuid not null,
        edition int not null check (edition > 0),
        title text not null check (length(title) between 1 and 100),
        kind text not null check (kind in ('appraisal', 'questionnaire')),
        intro text not null check (length(intro) <= 500),
        questions jsonb not null,
        retired_on date,
        created_by uuid not null,
        created_by_name text not null,
        created_on date not null`,
      unique: [['family_id', 'edition']],
    });
    await tenantTable('surveys', {
      kind: 'engagement',
      columns: sql`
        round_id uuid not null,
        team_name text not null check (length(team_name) between 1 and 200),
        kind text not null check (kind in ('appraisal', 'questionnaire')),
        title text not null check (length(title) between 1 and 100),
        intro text not null check (length(intro) <= 500),
        template_title text check (length(template_title) <= 200),
        questions jsonb not null,
        members jsonb not null,
        placements jsonb not null,
        opens_on date not null,
        closes_on date not null,
        least_answers int not null check (least_answers between 3 and 50),
        received int not null default 0 check (received >= 0),
        closed_on date,
        counted_on date,
        result jsonb,
        author_id uuid not null,
        author_name text not null,
        created_at timestamptz not null,
        check (opens_on <= closes_on),
        check ((counted_on is null) = (result is null)),
        check (result is null or received >= least_answers or result -> 'questions' = '[]'::jsonb)`,
      indexes: [['round_id'], ['closes_on']],
      references: [{ columns: 'engagement_id', table: 'core.engagements' }],
    });
    await tenantTable('survey_codes', {
      kind: 'private',
      columns: sql`
        survey_id uuid not null,
        placement int not null check (placement >= 0),
        link_id uuid not null,
        issued_on date not null,
        issued_by_name text not null`,
      unique: [['survey_id', 'placement']],
      references: [ofSurvey],
    });
    await tenantTable('survey_slips', {
      kind: 'private',
      columns: sql`
        survey_id uuid not null,
        sealed text not null`,
      indexes: [['survey_id']],
      references: [ofSurvey],
    });
  },
};
