import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

const ofFinding = { columns: 'finding_id', table: 'p_rectification.findings' } as const;

export const createCloseOut: Migration = {
  name: '0003-create-close-out',
  async up({ tenantTable }) {
    await tenantTable('close_out_opinions', {
      kind: 'unit',
      columns: sql`
        finding_id uuid not null,
        body text not null check (body in ('resident', 'organization', 'publicity', 'office', 'team', 'discipline')),
        opinion text not null check (length(opinion) between 1 and 20000),
        signed_by uuid not null,
        signed_by_name text not null,
        signed_on date not null`,
      unique: [['finding_id', 'body']],
      references: [ofFinding],
    });
    await tenantTable('due_date_extensions', {
      kind: 'unit',
      appendOnly: true,
      columns: sql`
        finding_id uuid not null,
        measure_id uuid,
        old_due_on date,
        new_due_on date not null,
        reason text not null check (length(reason) between 1 and 2000),
        approved_by uuid not null,
        approved_by_name text not null,
        approved_on date not null`,
      indexes: [['finding_id']],
      references: [ofFinding, { columns: 'measure_id', table: 'p_rectification.measures' }],
    });
    await tenantTable('rebounds', {
      kind: 'unit',
      appendOnly: true,
      columns: sql`
        finding_id uuid not null,
        origin text not null check (origin in ('followUp', 'unannounced', 'tip', 'repeat')),
        description text not null check (length(description) between 1 and 20000),
        found_on date not null,
        closed_on date,
        approvers text[] not null default '{}',
        recorded_by uuid not null,
        recorded_by_name text not null`,
      indexes: [['finding_id']],
      references: [ofFinding],
    });
  },
};
