import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { AnswerCount } from './roll-up.rules.ts';

type Tx = TenantTx<InspectionDatabase>;
type SheetsTable = InspectionDatabase['p_inspection.checklist_sheets'];
type AnswersTable = InspectionDatabase['p_inspection.checklist_answers'];

export type SheetRow = Selectable<SheetsTable>;
export type AnswerRow = Selectable<AnswersTable>;

const selectSheets = (tx: Tx) =>
  tx.selectFrom('p_inspection.checklist_sheets').selectAll().where('tenantId', '=', tenantOf(tx));

export function findSheet(tx: Tx, id: string): Promise<SheetRow | undefined> {
  return selectSheets(tx).where('id', '=', id).executeTakeFirst();
}

/** Answers of a sheet are written one after the other. */
export function lockSheet(tx: Tx, id: string): Promise<SheetRow | undefined> {
  return selectSheets(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export function findSheetAt(
  tx: Tx,
  at: { readonly engagementId: string; readonly checklistId: string; readonly place: string },
): Promise<SheetRow | undefined> {
  return selectSheets(tx)
    .where('engagementId', '=', at.engagementId)
    .where('checklistId', '=', at.checklistId)
    .where('place', '=', at.place)
    .executeTakeFirst();
}

export function listSheets(tx: Tx, engagementId: string): Promise<SheetRow[]> {
  return selectSheets(tx)
    .where('engagementId', '=', engagementId)
    .orderBy('checklistId')
    .orderBy('id')
    .execute();
}

export async function insertSheet(tx: Tx, row: Insertable<SheetsTable>): Promise<void> {
  await tx.insertInto('p_inspection.checklist_sheets').values(row).execute();
}

export async function deleteSheet(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('p_inspection.checklist_sheets')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function listAnswers(tx: Tx, sheetIds: readonly string[]): Promise<AnswerRow[]> {
  return tx
    .selectFrom('p_inspection.checklist_answers')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('sheetId', '=', sql<string>`any(${[...sheetIds]}::uuid[])`)
    .execute();
}

export function findAnswer(
  tx: Tx,
  by: { readonly sheetId: string; readonly itemId: string },
): Promise<AnswerRow | undefined> {
  return tx
    .selectFrom('p_inspection.checklist_answers')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('sheetId', '=', by.sheetId)
    .where('itemId', '=', by.itemId)
    .executeTakeFirst();
}

export function findAnswerById(tx: Tx, id: string): Promise<AnswerRow | undefined> {
  return tx
    .selectFrom('p_inspection.checklist_answers')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** One answer per item and sheet; a later one takes the place of the first and keeps its id. */
export async function upsertAnswer(tx: Tx, row: Insertable<AnswersTable>): Promise<void> {
  await tx
    .insertInto('p_inspection.checklist_answers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'sheetId', 'itemId']).doUpdateSet((eb) => ({
        isChecked: eb.ref('excluded.isChecked'),
        hasProblem: eb.ref('excluded.hasProblem'),
        number: eb.ref('excluded.number'),
        words: eb.ref('excluded.words'),
        answeredBy: eb.ref('excluded.answeredBy'),
        answeredByName: eb.ref('excluded.answeredByName'),
        answeredAt: eb.ref('excluded.answeredAt'),
        version: eb('p_inspection.checklist_answers.version', '+', 1),
      })),
    )
    .execute();
}

export function countAnswers(
  tx: Tx,
  { checklistId, roundId }: { readonly checklistId: string; readonly roundId: string },
): Promise<AnswerCount[]> {
  return tx
    .selectFrom('p_inspection.checklist_answers as answer')
    .innerJoin('p_inspection.checklist_sheets as sheet', (join) =>
      join.onRef('sheet.tenantId', '=', 'answer.tenantId').onRef('sheet.id', '=', 'answer.sheetId'),
    )
    .innerJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'answer.tenantId')
        .onRef('engagement.id', '=', 'answer.engagementId'),
    )
    .where('answer.tenantId', '=', tenantOf(tx))
    .where('sheet.checklistId', '=', checklistId)
    .where('engagement.roundId', '=', roundId)
    .groupBy(['answer.itemId', 'answer.engagementId'])
    .select([
      'answer.itemId',
      'answer.engagementId',
      sql<number>`(count(*) filter (where answer.is_checked))::int`.as('placesChecked'),
      sql<number>`(count(*) filter (where answer.has_problem))::int`.as('placesWithProblem'),
      sql<number | null>`sum(answer.number)::int`.as('number'),
    ])
    .execute();
}
