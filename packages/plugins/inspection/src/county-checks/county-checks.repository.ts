import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type ChecksTable = InspectionDatabase['p_inspection.county_checks'];
type AnswersTable = InspectionDatabase['p_inspection.county_check_answers'];
type ReceivedTable = InspectionDatabase['p_inspection.received_county_checks'];

export type CountyCheckRow = Selectable<ChecksTable> & { readonly title: string };
export type CountyAnswerRow = Selectable<AnswersTable>;
export type ReceivedCheckRow = Selectable<ReceivedTable>;

const selectChecks = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.county_checks as look')
    .innerJoin('p_inspection.checklist_versions as version', (join) =>
      join
        .onRef('version.tenantId', '=', 'look.tenantId')
        .onRef('version.id', '=', 'look.versionId'),
    )
    .where('look.tenantId', '=', tenantOf(tx))
    .selectAll('look')
    .select('version.title');

/** All of the city's, the latest first. */
export function listChecks(tx: Tx): Promise<CountyCheckRow[]> {
  return selectChecks(tx)
    .orderBy('look.checkedOn', 'desc')
    .orderBy('look.id', 'desc')
    .limit(500)
    .execute();
}

export function findCheck(tx: Tx, id: string): Promise<CountyCheckRow | undefined> {
  return selectChecks(tx).where('look.id', '=', id).executeTakeFirst();
}

export function lockCheck(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<CountyCheckRow | undefined> {
  const query = selectChecks(tx).forUpdate('look');
  return 'id' in by
    ? query.where('look.id', '=', by.id).executeTakeFirst()
    : query.where('look.exchangeId', '=', by.exchangeId).executeTakeFirst();
}

export async function insertCheck(tx: Tx, row: Insertable<ChecksTable>): Promise<void> {
  await tx.insertInto('p_inspection.county_checks').values(row).execute();
}

export async function updateCheck(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ChecksTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.county_checks')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function listCheckAnswers(tx: Tx, checkId: string): Promise<CountyAnswerRow[]> {
  return tx
    .selectFrom('p_inspection.county_check_answers')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('checkId', '=', checkId)
    .execute();
}

export async function upsertCheckAnswer(tx: Tx, row: Insertable<AnswersTable>): Promise<void> {
  await tx
    .insertInto('p_inspection.county_check_answers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'checkId', 'itemId']).doUpdateSet((eb) => ({
        isChecked: eb.ref('excluded.isChecked'),
        hasProblem: eb.ref('excluded.hasProblem'),
        number: eb.ref('excluded.number'),
        words: eb.ref('excluded.words'),
        answeredBy: eb.ref('excluded.answeredBy'),
        answeredByName: eb.ref('excluded.answeredByName'),
        answeredAt: eb.ref('excluded.answeredAt'),
        version: eb('p_inspection.county_check_answers.version', '+', 1),
      })),
    )
    .execute();
}

const selectReceived = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.received_county_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx));

export function listReceived(tx: Tx): Promise<ReceivedCheckRow[]> {
  return selectReceived(tx).orderBy('id', 'desc').limit(500).execute();
}

export function findReceived(tx: Tx, id: string): Promise<ReceivedCheckRow | undefined> {
  return selectReceived(tx).where('id', '=', id).executeTakeFirst();
}

export function lockReceived(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<ReceivedCheckRow | undefined> {
  const query = selectReceived(tx).forUpdate();
  return 'id' in by
    ? query.where('id', '=', by.id).executeTakeFirst()
    : query.where('exchangeId', '=', by.exchangeId).executeTakeFirst();
}

export async function insertReceived(tx: Tx, row: Insertable<ReceivedTable>): Promise<void> {
  await tx.insertInto('p_inspection.received_county_checks').values(row).execute();
}

export async function updateReceived(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReceivedTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.received_county_checks')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}
