import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

export const createCountyRatings: Migration = {
  name: '0007-county-ratings',
  async up({ run, tenantTable }) {
    await tenantTable('county_ratings', {
      kind: 'private',
      columns: sql`
        source_id uuid not null,
        candidate_id uuid not null,
        target_ids uuid[] not null check (cardinality(target_ids) > 0),
        title text not null check (length(title) between 1 and 500),
        mark int not null check (mark between 1 and 5),
        comment text not null check (length(comment) <= 1000),
        rated_on date not null,
        rated_by_name text not null,
        sheet_id uuid`,
      unique: [['source_id', 'candidate_id']],
      indexes: [['candidate_id'], ['sheet_id']],
    });
    // Evaluations that were opened before keep the rules of their day: no share.
    await run(
      sql`alter table p_talent_pool.evaluations
            add column county_share int not null default 0 check (county_share between 0 and 100)`,
    );
  },
};
