import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type SlipsTable = TalentPoolDatabase['p_talent_pool.evaluation_slips'];
type DraftsTable = TalentPoolDatabase['p_talent_pool.rating_drafts'];

export type SlipRow = Selectable<SlipsTable>;

export function listSlips(tx: Tx, evaluationId: string): Promise<SlipRow[]> {
  return tx
    .selectFrom('p_talent_pool.evaluation_slips')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .orderBy('id')
    .execute();
}

export async function insertSlips(tx: Tx, slips: readonly Insertable<SlipsTable>[]): Promise<void> {
  if (slips.length === 0) return;
  await tx
    .insertInto('p_talent_pool.evaluation_slips')
    .values([...slips])
    .execute();
}

export async function deleteSlips(tx: Tx, evaluationId: string): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.evaluation_slips')
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .execute();
}

export function findDraft(
  tx: Tx,
  evaluationId: string,
  raterId: string,
): Promise<Selectable<DraftsTable> | undefined> {
  return tx
    .selectFrom('p_talent_pool.rating_drafts')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .where('raterId', '=', raterId)
    .executeTakeFirst();
}

export async function upsertDraft(tx: Tx, draft: Insertable<DraftsTable>): Promise<void> {
  const { sealed } = draft;
  await tx
    .insertInto('p_talent_pool.rating_drafts')
    .values(draft)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'evaluationId', 'raterId']).doUpdateSet((eb) => ({
        sealed,
        version: eb('p_talent_pool.rating_drafts.version', '+', 1),
      })),
    )
    .execute();
}

export async function deleteDrafts(tx: Tx, evaluationId: string, raterId?: string): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.rating_drafts')
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .$if(raterId !== undefined, (it) => it.where('raterId', '=', raterId ?? ''))
    .execute();
}
