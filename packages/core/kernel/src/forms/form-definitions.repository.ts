import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Forms = CoreDatabase['core.form_definitions'];

export type FormRow = Selectable<Forms>;
export type NewForm = Insertable<Forms>;
export type FormChanges = Omit<Updateable<Forms>, 'version'>;

function selectForms(tx: CoreTx) {
  return tx.selectFrom('core.form_definitions').selectAll().where('tenantId', '=', tenantOf(tx));
}

export function listForms(tx: CoreTx): Promise<FormRow[]> {
  return selectForms(tx)
    .where('status', 'in', ['draft', 'proposed', 'published'])
    .orderBy('key')
    .orderBy('number')
    .execute();
}

/** Every version there is or was, the newest first; thrown-away drafts are left out. */
export function listVersions(tx: CoreTx, key: string): Promise<FormRow[]> {
  return selectForms(tx)
    .where('key', '=', key)
    .where('status', '<>', 'discarded')
    .orderBy('number', 'desc')
    .execute();
}

export function listProposed(tx: CoreTx): Promise<FormRow[]> {
  return selectForms(tx).where('status', '=', 'proposed').orderBy('proposedAt').execute();
}

export function listPublished(
  tx: CoreTx,
  recordType: string,
  purpose: FormRow['purpose'],
): Promise<FormRow[]> {
  return selectForms(tx)
    .where('recordType', '=', recordType)
    .where('purpose', '=', purpose)
    .where('status', '=', 'published')
    .orderBy('key')
    .execute();
}

export function findPublished(tx: CoreTx, key: string): Promise<FormRow | undefined> {
  return selectForms(tx)
    .where('key', '=', key)
    .where('status', '=', 'published')
    .executeTakeFirst();
}

export function findForm(tx: CoreTx, id: string): Promise<FormRow | undefined> {
  return selectForms(tx).where('id', '=', id).executeTakeFirst();
}

export function lockForm(tx: CoreTx, id: string): Promise<FormRow | undefined> {
  return selectForms(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function findLastNumber(tx: CoreTx, key: string): Promise<number> {
  const row = await tx
    .selectFrom('core.form_definitions')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('tenantId', '=', tenantOf(tx))
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function insertForm(tx: CoreTx, form: NewForm): Promise<void> {
  await tx.insertInto('core.form_definitions').values(form).execute();
}

export async function updateForm(tx: CoreTx, id: string, changes: FormChanges): Promise<void> {
  await tx
    .updateTable('core.form_definitions')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** The version in force steps down for its successor. */
export async function retirePublished(tx: CoreTx, key: string): Promise<void> {
  await tx
    .updateTable('core.form_definitions')
    .set((eb) => ({ status: 'retired', version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('key', '=', key)
    .where('status', '=', 'published')
    .execute();
}

/** How many records have answers, by form key. */
export async function countAnswers(tx: CoreTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('core.form_answers')
    .select(['formKey', sql<number>`count(*)`.as('answers')])
    .where('tenantId', '=', tenantOf(tx))
    .groupBy('formKey')
    .execute();
  return new Map(rows.map(({ formKey, answers }) => [formKey, answers]));
}
