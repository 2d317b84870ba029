import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { LinkageDatabase } from '../database.ts';

type Tx = TenantTx<LinkageDatabase>;
type MilestonesTable = LinkageDatabase['p_linkage.received_milestones'];
type StatesTable = LinkageDatabase['p_linkage.county_states'];

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export type ReceivedMilestoneRow = Selectable<MilestonesTable>;
export type CountyStateRow = Selectable<StatesTable>;

/** What counties have told of their milestones under these exchanges. */
export function listReceivedMilestones(
  tx: Tx,
  exchangeIds: readonly string[],
): Promise<ReceivedMilestoneRow[]> {
  return tx
    .selectFrom('p_linkage.received_milestones')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', among(exchangeIds))
    .execute();
}

/** All milestones of a county in place of what it told before. */
export async function replaceReceivedMilestones(
  tx: Tx,
  exchangeId: string,
  rows: readonly Insertable<MilestonesTable>[],
): Promise<void> {
  await tx
    .deleteFrom('p_linkage.received_milestones')
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', exchangeId)
    .execute();
  if (rows.length > 0) await tx.insertInto('p_linkage.received_milestones').values(rows).execute();
}

export function listCountyStates(
  tx: Tx,
  exchangeIds: readonly string[],
): Promise<CountyStateRow[]> {
  return tx
    .selectFrom('p_linkage.county_states')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', among(exchangeIds))
    .execute();
}

/** What is not named stays as it was. */
export async function upsertCountyState(tx: Tx, row: Insertable<StatesTable>): Promise<void> {
  const { exchangeId: _key, id: _id, ...changes } = row;
  await tx
    .insertInto('p_linkage.county_states')
    .values(row)
    .onConflict((it) =>
      it.columns(['tenantId', 'exchangeId']).doUpdateSet((eb) => ({
        ...changes,
        version: eb('p_linkage.county_states.version', '+', 1),
      })),
    )
    .execute();
}
