import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type PeopleTable = InspectionDatabase['p_inspection.lead_people'];

export type LeadPersonRow = Selectable<PeopleTable>;

export async function insertLeadPerson(tx: Tx, row: Insertable<PeopleTable>): Promise<void> {
  await tx.insertInto('p_inspection.lead_people').values(row).execute();
}

/** In the order they were named, the person reported first. */
export function listLeadPeople(tx: Tx, leadIds: readonly string[]): Promise<LeadPersonRow[]> {
  return tx
    .selectFrom('p_inspection.lead_people')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('leadId', '=', sql<string>`any(${[...leadIds]}::uuid[])`)
    .orderBy(sql`part <> 'subject'`)
    .orderBy('id')
    .execute();
}

export async function updateLeadPerson(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<PeopleTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.lead_people')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** All rows of one lead are kept from the same people. */
export async function updateExcluded(
  tx: Tx,
  leadId: string,
  excludedUserIds: string[],
): Promise<void> {
  await tx
    .updateTable('p_inspection.lead_people')
    .where('tenantId', '=', tenantOf(tx))
    .where('leadId', '=', leadId)
    .set({ excludedUserIds })
    .execute();
}
