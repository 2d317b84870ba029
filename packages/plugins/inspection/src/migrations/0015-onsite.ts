import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** 调阅: what a team has taken from the unit, as original or copy. */
export const createOnSiteRecords: Migration = {
  name: '0015-onsite',
  async up({ tenantTable }) {
    await tenantTable('materials', {
      kind: 'engagement',
      columns: sql`
        material_no int not null check (material_no > 0),
        title text not null check (length(title) between 1 and 200),
        form text not null check (form in ('original', 'copy')),
        quantity int not null check (quantity between 1 and 100000),
        borrower_id uuid not null,
        provider text not null check (length(provider) between 1 and 60),
        borrowed_on date not null,
        due_on date,
        returned_on date,
        received_by text check (length(received_by) between 1 and 60),
        note text check (length(note) between 1 and 2000),
        created_by uuid not null,
        created_at timestamptz not null,
        check (form = 'copy' or due_on is not null),
        check (due_on is null or due_on >= borrowed_on),
        check (returned_on is null or returned_on >= borrowed_on),
        check ((returned_on is null) = (received_by is null))`,
      unique: [['engagement_id', 'material_no']],
      indexes: [['due_on']],
      references: [{ columns: 'engagement_id', table: 'core.engagements', cascade: true }],
    });
  },
};
