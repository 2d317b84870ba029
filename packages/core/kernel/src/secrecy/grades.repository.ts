import { tenantOf, type SecrecyGrade } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type RecordGradeRow = Selectable<CoreDatabase['core.record_grades']>;

export async function findRecordGrade(
  tx: CoreTx,
  record: { readonly type: string; readonly id: string },
): Promise<RecordGradeRow | undefined> {
  const [row] = await listRecordGrades(tx, record.type, [record.id]);
  return row;
}

export function listRecordGrades(
  tx: CoreTx,
  type: string,
  ids: readonly string[],
): Promise<RecordGradeRow[]> {
  return tx
    .selectFrom('core.record_grades')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', type)
    .where('subjectId', 'in', [...ids])
    .execute();
}

export async function insertRecordGrade(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.record_grades']>,
): Promise<void> {
  await tx.insertInto('core.record_grades').values(row).execute();
}

/** False when somebody else has changed it since. */
export async function updateRecordGrade(
  tx: CoreTx,
  at: { readonly id: string; readonly version: number },
  change: {
    readonly grade: SecrecyGrade;
    readonly reason: string;
    readonly gradedBy: string;
    readonly gradedByName: string;
    readonly gradedAt: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('core.record_grades')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export function listFileGrades(
  tx: CoreTx,
  type: string,
  ids: readonly string[],
): Promise<{ subjectId: string; grade: SecrecyGrade }[]> {
  return tx
    .selectFrom('core.attachments')
    .select(['subjectId', 'grade'])
    .distinct()
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', type)
    .where('subjectId', 'in', [...ids])
    .where('detachedAt', 'is', null)
    .execute();
}

export async function updateFileGrade(tx: CoreTx, id: string, grade: SecrecyGrade): Promise<void> {
  await tx
    .updateTable('core.attachments')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ grade, version: eb('version', '+', 1) }))
    .execute();
}
