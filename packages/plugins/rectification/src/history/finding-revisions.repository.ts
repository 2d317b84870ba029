import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;

/** Keeps findings as they stand now, so that any later day can ask for this one. */
export async function insertFindingRevisions(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    insert into p_rectification.finding_revisions
      (tenant_id, id, engagement_id, unit_id, released, finding_id, measure_id, content)
    select tenant_id, gen_random_uuid(), engagement_id, unit_id, released, id, null, to_jsonb(finding)
    from p_rectification.findings finding
    where tenant_id = ${tenantOf(tx)} and id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** The same for measures. */
export async function insertMeasureRevisions(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    insert into p_rectification.finding_revisions
      (tenant_id, id, engagement_id, unit_id, released, finding_id, measure_id, content)
    select tenant_id, gen_random_uuid(), engagement_id, unit_id, released, finding_id, id, to_jsonb(measure)
    from p_rectification.measures measure
    where tenant_id = ${tenantOf(tx)} and id = any(${[...ids]}::uuid[])`.execute(tx);
}
