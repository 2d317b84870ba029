import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { LinkageDatabase } from '../database.ts';

type Tx = TenantTx<LinkageDatabase>;
type PartsTable = LinkageDatabase['p_linkage.parts'];
type MilestonesTable = LinkageDatabase['p_linkage.own_milestones'];

export type PartRow = Selectable<PartsTable>;
export type OwnMilestoneRow = Selectable<MilestonesTable>;

const selectParts = (tx: Tx) =>
  tx.selectFrom('p_linkage.parts').selectAll().where('tenantId', '=', tenantOf(tx));

export async function insertPart(tx: Tx, row: Insertable<PartsTable>): Promise<void> {
  await tx.insertInto('p_linkage.parts').values(row).execute();
}

export function findPart(tx: Tx, participationId: string): Promise<PartRow | undefined> {
  return selectParts(tx).where('participationId', '=', participationId).executeTakeFirst();
}

export function lockPart(
  tx: Tx,
  by: { readonly participationId: string } | { readonly exchangeId: string },
): Promise<PartRow | undefined> {
  return 'exchangeId' in by
    ? selectParts(tx).where('exchangeId', '=', by.exchangeId).forUpdate().executeTakeFirst()
    : selectParts(tx)
        .where('participationId', '=', by.participationId)
        .forUpdate()
        .executeTakeFirst();
}

export async function updatePart(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<PartsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_linkage.parts')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function listOwnMilestones(tx: Tx, partId: string): Promise<OwnMilestoneRow[]> {
  return tx
    .selectFrom('p_linkage.own_milestones')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('partId', '=', partId)
    .execute();
}

export async function upsertOwnMilestones(
  tx: Tx,
  rows: readonly Insertable<MilestonesTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('p_linkage.own_milestones')
    .values(rows)
    .onConflict((it) =>
      it.columns(['tenantId', 'partId', 'milestoneKey']).doUpdateSet((eb) => ({
        plannedOn: sql`excluded.planned_on`,
        doneOn: sql`excluded.done_on`,
        note: sql`excluded.note`,
        byUser: sql`excluded.by_user`,
        byName: sql`excluded.by_name`,
        at: sql`excluded.at`,
        version: eb('p_linkage.own_milestones.version', '+', 1),
      })),
    )
    .execute();
}
