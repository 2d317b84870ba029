import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type SlipsTable = InspectionDatabase['p_inspection.survey_slips'];

export function listSlips(tx: Tx, surveyId: string): Promise<Selectable<SlipsTable>[]> {
  return tx
    .selectFrom('p_inspection.survey_slips')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('surveyId', '=', surveyId)
    .orderBy('id')
    .execute();
}

/** A statement takes some 65,000 values. */
const atOnce = 5_000;

export async function insertSlips(tx: Tx, slips: readonly Insertable<SlipsTable>[]): Promise<void> {
  for (let from = 0; from < slips.length; from += atOnce)
    await tx
      .insertInto('p_inspection.survey_slips')
      .values(slips.slice(from, from + atOnce))
      .execute();
}

export async function deleteSlips(tx: Tx, surveyId: string): Promise<void> {
  await tx
    .deleteFrom('p_inspection.survey_slips')
    .where('tenantId', '=', tenantOf(tx))
    .where('surveyId', '=', surveyId)
    .execute();
}
