import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Links = CoreDatabase['core.public_links'];
export type LinkRow = Selectable<Links>;

export async function insertLinks(tx: CoreTx, rows: readonly Insertable<Links>[]): Promise<void> {
  await tx
    .insertInto('core.public_links')
    .values([...rows])
    .execute();
}

export function findLink(tx: CoreTx, id: string): Promise<LinkRow | undefined> {
  return tx
    .selectFrom('core.public_links')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockLink(tx: CoreTx, id: string): Promise<LinkRow | undefined> {
  return tx
    .selectFrom('core.public_links')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Newest first. */
export function listLinks(
  tx: CoreTx,
  subject: { readonly type: string; readonly id: string },
): Promise<LinkRow[]> {
  return tx
    .selectFrom('core.public_links')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subject.type)
    .where('subjectId', '=', subject.id)
    .orderBy('issuedAt', 'desc')
    .orderBy('id')
    .execute();
}

export async function updateLink(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<Links, 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.public_links')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

/** Ends the ballots of a set that nobody has used; answers how many. */
export async function revokeBallots(
  tx: CoreTx,
  ballotSet: string,
  revokedAt: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('core.public_links')
    .where('tenantId', '=', tenantOf(tx))
    .where('ballotSet', '=', ballotSet)
    .where('usedCount', '=', 0)
    .where('revokedAt', 'is', null)
    .set((eb) => ({ revokedAt, version: eb('version', '+', 1) }))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Counts this use of the scope's link; false where it no longer holds. */
// oxlint-disable-next-line house/tenant-first -- the function takes tenant and link from the scope
export async function useLink(tx: CoreTx): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select core.use_public_link() as used`.execute(tx);
  return rows[0]?.used === true;
}
