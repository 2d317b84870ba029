import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type TemplatesTable = InspectionDatabase['p_inspection.survey_templates'];

export type SurveyTemplateRow = Selectable<TemplatesTable>;

/** Every edition, the newest of each family first. */
export function listTemplateRows(tx: Tx): Promise<SurveyTemplateRow[]> {
  return tx
    .selectFrom('p_inspection.survey_templates')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('familyId')
    .orderBy('edition', 'desc')
    .execute();
}

export function findTemplateRow(tx: Tx, id: string): Promise<SurveyTemplateRow | undefined> {
  return tx
    .selectFrom('p_inspection.survey_templates')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertTemplate(tx: Tx, row: Insertable<TemplatesTable>): Promise<void> {
  await tx.insertInto('p_inspection.survey_templates').values(row).execute();
}

/** Retires every edition of the family. */
export async function retireFamily(tx: Tx, familyId: string, retiredOn: string): Promise<void> {
  await tx
    .updateTable('p_inspection.survey_templates')
    .set((eb) => ({ retiredOn, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('familyId', '=', familyId)
    .where('retiredOn', 'is', null)
    .execute();
}
