import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

/** The versions of a finding and of all that hangs on it, and how much of each there is; files are not among it. */
export async function listFindingVersions(
  tx: TenantTx<RectificationDatabase>,
  ids: readonly string[],
): Promise<{ id: string; versions: string }[]> {
  const { rows } = await sql<{ id: string; versions: string }>`
    select f.id, concat_ws('|', f.version, c.version,
      (select string_agg(concat_ws(':', m.id, m.version, mc.version), ',' order by m.id)
       from p_rectification.measures m
         left join core.workflow_cases mc on mc.tenant_id = m.tenant_id and mc.subject_type = 'measure' and mc.subject_id = m.id
       where m.tenant_id = f.tenant_id and m.finding_id = f.id),
      (select count(*) from p_rectification.progress_entries p where p.tenant_id = f.tenant_id and p.finding_id = f.id),
      (select string_agg(concat_ws(':', r.id, r.version), ',' order by r.id)
       from p_rectification.finding_rules r where r.tenant_id = f.tenant_id and r.finding_id = f.id),
      (select string_agg(concat_ws(':', o.id, o.version), ',' order by o.id)
       from p_rectification.close_out_opinions o where o.tenant_id = f.tenant_id and o.finding_id = f.id),
      (select count(*) from p_rectification.amount_entries e where e.tenant_id = f.tenant_id and e.finding_id = f.id),
      (select string_agg(concat_ws(':', a.id, a.version), ',' order by a.id)
       from p_rectification.accountability_cases a where a.tenant_id = f.tenant_id and a.finding_id = f.id),
      (select count(*) from p_rectification.finding_sources s where s.tenant_id = f.tenant_id and s.finding_id = f.id)) as versions
    from p_rectification.findings f
      left join core.workflow_cases c on c.tenant_id = f.tenant_id and c.subject_type = 'finding' and c.subject_id = f.id
    where f.tenant_id = ${tenantOf(tx)} and f.id = any(${[...ids]}::uuid[]) and f.withdrawn_at is null`.execute(
    tx,
  );
  return rows;
}
