import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import type { FieldMatch } from './field-values.rules.ts';

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

/** Records whose field has a value that matches. */
export async function listMatchingRecords(
  tx: CoreTx,
  type: string,
  { fieldKey, match }: { readonly fieldKey: string; readonly match: FieldMatch },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.field_values')
    .select('subjectId')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', type)
    .where('fieldKey', '=', fieldKey)
    .where(condition(match))
    .execute();
  return rows.map(({ subjectId }) => subjectId);
}

const operators = {
  '=': sql`=`,
  '>=': sql`>=`,
  '<=': sql`<=`,
  '>': sql`>`,
  '<': sql`<`,
} as const;

function condition(match: FieldMatch): RawBuilder<boolean> {
  if ('contains' in match)
    return sql<boolean>`text_value ilike ${`%${match.contains.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`;
  if ('startsWith' in match) return sql<boolean>`date_value::text like ${`${match.startsWith}%`}`;
  if (match.column === 'boolean') return sql<boolean>`boolean_value = ${match.value}`;
  const operator = operators[match.operator];
  return match.column === 'date'
    ? sql<boolean>`date_value ${operator} ${match.value}::date`
    : sql<boolean>`number_value ${operator} ${match.value}::float8`;
}

/** Records in the order of a field's value; those without one are left out. */
export async function listRecordsInOrder(
  tx: CoreTx,
  type: string,
  fieldKey: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.field_values')
    .select('subjectId')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', type)
    .where('fieldKey', '=', fieldKey)
    .where(sql<boolean>`num_nonnulls(text_value, number_value, date_value, boolean_value) > 0`)
    .orderBy('numberValue')
    .orderBy('dateValue')
    .orderBy('booleanValue')
    .orderBy('textValue')
    .orderBy('subjectId')
    .execute();
  return rows.map(({ subjectId }) => subjectId);
}
