import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** A unit that goes back alone is not covered any longer by what was heard of its whole round. */
export const markReturnedUnits: Migration = {
  name: '0018-returned-units',
  async up({ run }) {
    await run(
      sql`alter table p_inspection.briefings
            add column returned_engagement_ids uuid[] not null default '{}'`,
    );
  },
};
