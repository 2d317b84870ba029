import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type ReboundsTable = RectificationDatabase['p_rectification.rebounds'];

export type ReboundRow = Selectable<ReboundsTable>;

export async function insertRebound(tx: Tx, rebound: Insertable<ReboundsTable>): Promise<void> {
  await tx.insertInto('p_rectification.rebounds').values(rebound).execute();
}

export function listRebounds(tx: Tx, findingId: string): Promise<ReboundRow[]> {
  return tx
    .selectFrom('p_rectification.rebounds')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .orderBy('id')
    .execute();
}

/** Who signed the last close-out of a finding, in the order of their signatures. */
export async function listCloseOutSigners(tx: Tx, findingId: string): Promise<string[]> {
  const { rows } = await sql<{ actorName: string }>`
    select distinct on (move.actor_name) move.actor_name, move.occurred_at
    from core.workflow_moves move
    where move.tenant_id = ${tenantOf(tx)} and move.subject_type = 'finding' and move.subject_id = ${findingId}::uuid
      and move.move in (
        select last.move from core.workflow_moves last
        where last.tenant_id = ${tenantOf(tx)} and last.subject_type = 'finding' and last.subject_id = ${findingId}::uuid
          and last.from_state <> last.to_state
        order by last.occurred_at desc, last.id desc limit 1)
      and move.occurred_at >= coalesce((
        select max(sent.occurred_at) from core.workflow_moves sent
        where sent.tenant_id = ${tenantOf(tx)} and sent.subject_type = 'finding' and sent.subject_id = ${findingId}::uuid
          and sent.move = 'requestClose'), '-infinity')
    order by move.actor_name, move.occurred_at`.execute(tx);
  return rows.map(({ actorName }) => actorName);
}
