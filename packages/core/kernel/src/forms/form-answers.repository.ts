import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type AnswersRow = Selectable<CoreDatabase['core.form_answers']>;
export type NewAnswers = Insertable<CoreDatabase['core.form_answers']>;
export type NewFieldValue = Insertable<CoreDatabase['core.field_values']>;

/** Which answers: those of the record, or those given with one move. */
export interface AnswersPlace {
  readonly type: string;
  readonly id: string;
  readonly formKey: string;
  readonly occasion: string;
}

function selectAnswers(tx: CoreTx) {
  return tx.selectFrom('core.form_answers').selectAll().where('tenantId', '=', tenantOf(tx));
}

export function findAnswers(tx: CoreTx, place: AnswersPlace): Promise<AnswersRow | undefined> {
  return selectAnswers(tx)
    .where('subjectType', '=', place.type)
    .where('subjectId', '=', place.id)
    .where('formKey', '=', place.formKey)
    .where('occasion', '=', place.occasion)
    .executeTakeFirst();
}

export function lockAnswers(tx: CoreTx, place: AnswersPlace): Promise<AnswersRow | undefined> {
  return selectAnswers(tx)
    .where('subjectType', '=', place.type)
    .where('subjectId', '=', place.id)
    .where('formKey', '=', place.formKey)
    .where('occasion', '=', place.occasion)
    .forUpdate()
    .executeTakeFirst();
}

export function listAnswers(
  tx: CoreTx,
  type: string,
  ids: readonly string[],
): Promise<AnswersRow[]> {
  return selectAnswers(tx)
    .where('subjectType', '=', type)
    .where('subjectId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('occasion', '=', 'record')
    .execute();
}

export async function insertAnswers(tx: CoreTx, row: NewAnswers): Promise<void> {
  await tx.insertInto('core.form_answers').values(row).execute();
}

export async function updateAnswers(
  tx: CoreTx,
  id: string,
  changes: Pick<
    NewAnswers,
    'definitionId' | 'answers' | 'answeredBy' | 'answeredByName' | 'answeredAt'
  >,
): Promise<void> {
  await tx
    .updateTable('core.form_answers')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** One row for each field that is or was answered; a field no longer answered keeps an empty one. */
export async function upsertFieldValues(tx: CoreTx, rows: readonly NewFieldValue[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('core.field_values')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'answersId', 'fieldKey']).doUpdateSet((eb) => ({
        textValue: eb.ref('excluded.textValue'),
        numberValue: eb.ref('excluded.numberValue'),
        dateValue: eb.ref('excluded.dateValue'),
        booleanValue: eb.ref('excluded.booleanValue'),
        referenceId: eb.ref('excluded.referenceId'),
        choiceValues: eb.ref('excluded.choiceValues'),
        version: sql<number>`field_values.version + 1`,
      })),
    )
    .execute();
}

/** Names of what answers refer to, as they were when they were given. */
export async function listReferenceNames(
  tx: CoreTx,
  answersIds: readonly string[],
): Promise<{ referenceId: string; name: string }[]> {
  const rows = await tx
    .selectFrom('core.field_values')
    .select(['referenceId', 'textValue'])
    .where('tenantId', '=', tenantOf(tx))
    .where('answersId', '=', sql<string>`any(${[...answersIds]}::uuid[])`)
    .where('referenceId', 'is not', null)
    .execute();
  return rows.flatMap(({ referenceId, textValue }) =>
    referenceId === null ? [] : [{ referenceId, name: textValue ?? '' }],
  );
}
