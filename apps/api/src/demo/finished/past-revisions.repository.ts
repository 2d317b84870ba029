import type { CoreDatabase } from '@lianxun/kernel';
import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { PastDatabase } from './past-tables.ts';

type Tx = TenantTx<CoreDatabase & PastDatabase>;

/** Past findings and measures as they stood at the feedback, and once more as they stood in the end. */
export async function insertPastRevisions(tx: Tx): Promise<void> {
  const tenant = tenantOf(tx);
  await sql`
    insert into p_rectification.finding_revisions
      (tenant_id, id, engagement_id, unit_id, released, finding_id, measure_id, content, recorded_at)
    select finding.tenant_id, gen_random_uuid(), engagement_id, unit_id, released, finding.id, null,
      case when stood.is_last then to_jsonb(finding) else to_jsonb(finding) || stood.blank end, stood.at
    from p_rectification.findings finding, lateral (values
      (false, created_at, jsonb_build_object('closed_on', null, 'next_review_on', null, 'new_due_on', null,
        'due_on', original_due_on, 'self_opinion', null, 'accountable_count', null)),
      (true, coalesce(closed_on, original_due_on)::timestamp at time zone 'Asia/Shanghai' + interval '9 hours', '{}'::jsonb))
      stood (is_last, at, blank)
    where finding.tenant_id = ${tenant} and not exists (
      select from p_rectification.finding_revisions known
      where known.tenant_id = finding.tenant_id and known.finding_id = finding.id and known.measure_id is null)`.execute(
    tx,
  );
  await sql`
    insert into p_rectification.finding_revisions
      (tenant_id, id, engagement_id, unit_id, released, finding_id, measure_id, content, recorded_at)
    select measure.tenant_id, gen_random_uuid(), measure.engagement_id, measure.unit_id, measure.released,
      measure.finding_id, measure.id,
      case when stood.is_last then to_jsonb(measure)
        else to_jsonb(measure) || jsonb_build_object('result', null, 'verified_on', null) end, stood.at
    from p_rectification.measures measure
      join p_rectification.findings finding on finding.tenant_id = measure.tenant_id and finding.id = measure.finding_id,
      lateral (values
        (false, finding.created_at),
        (true, coalesce(measure.verified_on, finding.original_due_on)::timestamp at time zone 'Asia/Shanghai' + interval '9 hours'))
        stood (is_last, at)
    where measure.tenant_id = ${tenant} and not exists (
      select from p_rectification.finding_revisions known
      where known.tenant_id = measure.tenant_id and known.measure_id = measure.id)`.execute(tx);
}
