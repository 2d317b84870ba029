import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type ParticipationsTable = InspectionDatabase['p_inspection.participations'];

export type ParticipationRow = Selectable<ParticipationsTable>;
export type NewParticipation = Insertable<ParticipationsTable>;
export type ParticipationChanges = Omit<Updateable<ParticipationsTable>, 'version'>;

const selectParticipations = (tx: Tx) =>
  tx.selectFrom('p_inspection.participations').selectAll().where('tenantId', '=', tenantOf(tx));

export async function insertParticipation(tx: Tx, row: NewParticipation): Promise<void> {
  await tx.insertInto('p_inspection.participations').values(row).execute();
}

export async function updateParticipation(
  tx: Tx,
  id: string,
  changes: ParticipationChanges,
): Promise<void> {
  await tx
    .updateTable('p_inspection.participations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function findParticipation(tx: Tx, id: string): Promise<ParticipationRow | undefined> {
  return selectParticipations(tx).where('id', '=', id).executeTakeFirst();
}

export function lockParticipation(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<ParticipationRow | undefined> {
  return 'id' in by
    ? selectParticipations(tx).where('id', '=', by.id).forUpdate().executeTakeFirst()
    : selectParticipations(tx)
        .where('exchangeId', '=', by.exchangeId)
        .forUpdate()
        .executeTakeFirst();
}

/** The undertaking a round belongs to, while the county takes part in it. */
export function findParticipationOfRound(
  tx: Tx,
  roundId: string,
): Promise<ParticipationRow | undefined> {
  return selectParticipations(tx)
    .where('roundId', '=', roundId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
}

/** Parts whose round stands in another stage than the city was told last. */
export function listRoundsToTell(tx: Tx): Promise<Pick<ParticipationRow, 'id' | 'roundId'>[]> {
  return tx
    .selectFrom('p_inspection.participations as part')
    .innerJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'part.tenantId')
        .on('status.subjectType', '=', 'round')
        .onRef('status.subjectId', '=', 'part.roundId'),
    )
    .where('part.tenantId', '=', tenantOf(tx))
    .where('part.joinedAt', 'is not', null)
    .where('part.leftAt', 'is', null)
    .where('part.endedAt', 'is', null)
    .where(sql<boolean>`part.told_stage is distinct from status.stage`)
    .select(['part.id', 'part.roundId'])
    .orderBy('part.id')
    .execute();
}

/** Newest first; one row more than the page. */
export function listParticipationRows(
  tx: Tx,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<ParticipationRow[]> {
  return selectParticipations(tx)
    .$if(page.after !== undefined, (it) => it.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}
