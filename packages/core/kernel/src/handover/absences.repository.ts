import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type AbsenceRow = Selectable<CoreDatabase['core.absences']>;

/** Absences that have not ended: everybody's, or those that concern one person. */
export async function listAbsences(
  tx: CoreTx,
  about: { readonly now: Date; readonly userId: string | null },
): Promise<AbsenceRow[]> {
  const { userId } = about;
  let query = tx
    .selectFrom('core.absences')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('endedAt', 'is', null)
    .where('validTo', '>', about.now.toISOString());
  if (userId !== null) {
    query = query.where((eb) =>
      eb.or([eb('userId', '=', userId), eb('substituteId', '=', userId)]),
    );
  }
  return await query.orderBy('validFrom').orderBy('id').limit(200).execute();
}

export async function findOverlapping(
  tx: CoreTx,
  absence: { readonly userId: string; readonly validFrom: Date; readonly validTo: Date },
): Promise<AbsenceRow | undefined> {
  return await tx
    .selectFrom('core.absences')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', absence.userId)
    .where('endedAt', 'is', null)
    .where('validFrom', '<', absence.validTo.toISOString())
    .where('validTo', '>', absence.validFrom.toISOString())
    .executeTakeFirst();
}

export async function insertAbsence(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.absences']>,
): Promise<AbsenceRow> {
  return await tx.insertInto('core.absences').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function lockAbsence(tx: CoreTx, id: string): Promise<AbsenceRow | undefined> {
  return await tx
    .selectFrom('core.absences')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function endAbsence(tx: CoreTx, id: string, endedAt: Date): Promise<void> {
  await tx
    .updateTable('core.absences')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ endedAt, version: eb('version', '+', 1) }))
    .execute();
}
