import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** What a city assigned on paper has no other half: the county keeps both parties' acts itself. */
export const paperAssignments: Migration = {
  name: '0007-paper-assignments',
  async up({ run }) {
    await run(sql`
      alter table p_rectification.assignments
        drop constraint assignments_check,
        add constraint assignments_partner_check check (
          case direction
            when 'internal' then partner_tenant_id is null
            when 'outgoing' then partner_tenant_id is not null
            else (partner_tenant_id is null) = (exchange_id is null)
          end)`);
  },
};
