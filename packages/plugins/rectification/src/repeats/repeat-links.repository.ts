import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type LinksTable = RectificationDatabase['p_rectification.repeat_links'];

export type RepeatLinkRow = Selectable<LinksTable>;

/** A later decision on the same two findings takes the place of the first. */
export async function upsertRepeatLink(tx: Tx, link: Insertable<LinksTable>): Promise<void> {
  const { similarity, decision, note, decidedBy, decidedByName, decidedOn } = link;
  await tx
    .insertInto('p_rectification.repeat_links')
    .values(link)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'findingId', 'earlierId']).doUpdateSet((eb) => ({
        similarity,
        decision,
        note,
        decidedBy,
        decidedByName,
        decidedOn,
        version: eb('p_rectification.repeat_links.version', '+', 1),
      })),
    )
    .execute();
}

/** Decisions on a finding, as the later and as the earlier one. */
export function listRepeatLinks(tx: Tx, findingId: string): Promise<RepeatLinkRow[]> {
  return tx
    .selectFrom('p_rectification.repeat_links')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where((eb) => eb.or([eb('findingId', '=', findingId), eb('earlierId', '=', findingId)]))
    .orderBy('id')
    .execute();
}

/** Confirmed later findings of each of these. */
export async function countRepeats(
  tx: Tx,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('p_rectification.repeat_links')
    .where('tenantId', '=', tenantOf(tx))
    .where('decision', '=', 'repeat')
    .where('earlierId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .groupBy('earlierId')
    .select(['earlierId', sql<number>`count(*)::int`.as('count')])
    .execute();
  return new Map(rows.map(({ earlierId, count }) => [earlierId, count]));
}
