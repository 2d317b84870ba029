import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type TemplatesTable = RectificationDatabase['p_rectification.assessment_templates'];

export type TemplateRow = Selectable<TemplatesTable>;

export async function insertTemplate(tx: Tx, template: Insertable<TemplatesTable>): Promise<void> {
  await tx.insertInto('p_rectification.assessment_templates').values(template).execute();
}

export function listTemplates(tx: Tx): Promise<TemplateRow[]> {
  return tx
    .selectFrom('p_rectification.assessment_templates')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('name')
    .orderBy('familyId')
    .orderBy('edition', 'desc')
    .execute();
}

export function findTemplate(tx: Tx, id: string): Promise<TemplateRow | undefined> {
  return tx
    .selectFrom('p_rectification.assessment_templates')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockTemplate(tx: Tx, id: string): Promise<TemplateRow | undefined> {
  return tx
    .selectFrom('p_rectification.assessment_templates')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The newest edition of a family, published or not. */
export function findNewestEdition(tx: Tx, familyId: string): Promise<TemplateRow | undefined> {
  return tx
    .selectFrom('p_rectification.assessment_templates')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('familyId', '=', familyId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function updateTemplate(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<TemplatesTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_rectification.assessment_templates')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('p_rectification.assessment_templates')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
