import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

/** Something that came back and has not been handed in again. */
export interface ReturnedRow {
  readonly findingId: string;
  readonly findingSeq: number | null;
  /** Null where the finding as a whole came back. */
  readonly measureId: string | null;
  readonly measureSeq: number | null;
  readonly text: string;
  readonly stateTitle: string;
  readonly returnedBy: string;
  readonly returnedAt: string;
  readonly reason: string | null;
  readonly reasonCode: string | null;
}

/** What the last step of a case sent back, as far as the scope reaches; latest first. */
export async function listReturned(
  tx: TenantTx<RectificationDatabase>,
): Promise<readonly ReturnedRow[]> {
  const { rows } = await sql<ReturnedRow>`
    select finding.id as finding_id, finding.seq as finding_seq, measure.id as measure_id,
      measure.seq as measure_seq, coalesce(measure.text, finding.text) as text, one.state_title,
      move.actor_name as returned_by, move.occurred_at as returned_at, move.reason, move.reason_code
    from core.workflow_cases one
      join core.workflow_moves move on move.tenant_id = one.tenant_id and move.subject_type = one.subject_type
        and move.subject_id = one.subject_id and move.entry_number = one.entry_number
        and move.to_state = one.state and move.from_state <> move.to_state
      left join p_rectification.measures measure on one.subject_type = 'measure'
        and measure.tenant_id = one.tenant_id and measure.id = one.subject_id and measure.seq is not null
      join p_rectification.findings finding on finding.tenant_id = one.tenant_id and finding.withdrawn_at is null
        and finding.id = case one.subject_type when 'measure' then measure.finding_id else one.subject_id end
    where one.tenant_id = ${tenantOf(tx)} and one.subject_type in ('finding', 'measure') and not one.is_final
      and (move.reason_code is not null or move.move like 'return%' or move.event in ('return', 'sendBack', 'conclude'))
    order by move.occurred_at desc, finding.id, measure.id`.execute(tx);
  return rows;
}
