import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type BriefingsTable = InspectionDatabase['p_inspection.briefings'];
type DecisionsTable = InspectionDatabase['p_inspection.briefing_decisions'];

export type BriefingRow = Selectable<BriefingsTable>;
export type DecisionRow = Selectable<DecisionsTable>;

const selectBriefings = (tx: Tx) =>
  tx.selectFrom('p_inspection.briefings').selectAll().where('tenantId', '=', tenantOf(tx));
const selectDecisions = (tx: Tx) =>
  tx.selectFrom('p_inspection.briefing_decisions').selectAll().where('tenantId', '=', tenantOf(tx));

/** Of the round and of every unit in it, in the order they were held. */
export function listBriefings(tx: Tx, roundId: string): Promise<BriefingRow[]> {
  return selectBriefings(tx)
    .where('roundId', '=', roundId)
    .orderBy('recordedAt')
    .orderBy('step')
    .orderBy('id')
    .execute();
}

export function findBriefing(tx: Tx, id: string): Promise<BriefingRow | undefined> {
  return selectBriefings(tx).where('id', '=', id).executeTakeFirst();
}

export function lockBriefing(tx: Tx, id: string): Promise<BriefingRow | undefined> {
  return selectBriefings(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertBriefing(tx: Tx, row: Insertable<BriefingsTable>): Promise<void> {
  await tx.insertInto('p_inspection.briefings').values(row).execute();
}

export async function updateBriefingRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<BriefingsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.briefings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** The report went back: what was heard of it counts no longer. */
export async function supersedeBriefings(
  tx: Tx,
  of: { readonly roundId: string } | { readonly engagementId: string },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('p_inspection.briefings')
    .set((eb) => ({ supersededAt: at, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('supersededAt', 'is', null)
    .$if('engagementId' in of, (it) =>
      it.where('engagementId', '=', 'engagementId' in of ? of.engagementId : ''),
    )
    .$if('roundId' in of, (it) =>
      it.where('roundId', '=', 'roundId' in of ? of.roundId : '').where('engagementId', 'is', null),
    )
    .execute();
}

/** One unit of the round went back: what was heard of the whole counts for it no longer. */
export async function markReturnedUnit(
  tx: Tx,
  { engagementId, roundId }: { readonly engagementId: string; readonly roundId: string },
): Promise<void> {
  await tx
    .updateTable('p_inspection.briefings')
    .set((eb) => ({
      returnedEngagementIds: sql<
        string[]
      >`array_append(returned_engagement_ids, ${engagementId}::uuid)`,
      version: eb('version', '+', 1),
    }))
    .where('tenantId', '=', tenantOf(tx))
    .where('roundId', '=', roundId)
    .where('engagementId', 'is', null)
    .where('supersededAt', 'is', null)
    .where(sql<boolean>`not ${engagementId}::uuid = any(returned_engagement_ids)`)
    .execute();
}

export function listDecisions(tx: Tx, briefingIds: readonly string[]): Promise<DecisionRow[]> {
  return selectDecisions(tx)
    .where('briefingId', '=', sql<string>`any(${[...briefingIds]}::uuid[])`)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
}

export function lockDecision(tx: Tx, id: string): Promise<DecisionRow | undefined> {
  return selectDecisions(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertDecision(tx: Tx, row: Insertable<DecisionsTable>): Promise<void> {
  await tx.insertInto('p_inspection.briefing_decisions').values(row).execute();
}

export async function updateDecisionRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<DecisionsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.briefing_decisions')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
