import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofFinding = {
  columns: 'finding_id',
  table: 'p_rectification.findings',
  cascade: true,
} as const;

export const createRectification: Migration = {
  name: '0002-create-rectification',
  async up({ tenantTable }) {
    await tenantTable('measures', {
      kind: 'unit',
      columns: sql`
        finding_id uuid not null,
        seq int check (seq > 0),
        text text not null check (length(text) between 1 and 20000),
        lead_department text not null check (length(lead_department) <= 200),
        co_department text check (length(co_department) <= 200),
        owner_id uuid,
        owner text not null check (length(owner) <= 200),
        due_on date,
        original_due_on date,
        rectification_type text not null check (rectification_type in ('immediate', 'concentrated', 'longTerm')),
        result text check (length(result) <= 20000),
        verified_on date,
        batch_id uuid,
        check (due_on is not null or rectification_type = 'longTerm')`,
      unique: [['finding_id', 'seq']],
      indexes: [['due_on']],
      references: [ofFinding],
    });
    await tenantTable('progress_entries', {
      kind: 'unit',
      appendOnly: true,
      columns: sql`
        finding_id uuid not null,
        measure_id uuid,
        text text not null check (length(text) between 1 and 20000),
        reported_on date not null,
        recorded_by uuid not null,
        recorded_by_name text not null,
        recorded_at timestamptz not null`,
      indexes: [['finding_id', 'recorded_at']],
      references: [
        { columns: 'finding_id', table: 'p_rectification.findings' },
        { columns: 'measure_id', table: 'p_rectification.measures' },
      ],
    });
    await tenantTable('finding_rules', {
      kind: 'unit',
      columns: sql`
        finding_id uuid not null,
        seq int not null check (seq > 0),
        name text not null check (length(name) between 1 and 200),
        document_no text check (length(document_no) <= 200),
        adopted_on date,
        recorded_at timestamptz not null`,
      unique: [['finding_id', 'seq']],
      references: [ofFinding],
    });
    await tenantTable('unit_reports', {
      kind: 'unit',
      columns: sql`
        round_id uuid not null,
        life_meetings int not null default 0 check (life_meetings >= 0),
        study_sessions int not null default 0 check (study_sessions >= 0),
        party_lessons int not null default 0 check (party_lessons >= 0),
        check (engagement_id is not null)`,
      unique: [['engagement_id']],
      indexes: [['round_id']],
      references: [{ columns: 'engagement_id', table: 'core.engagements' }],
    });
  },
};
