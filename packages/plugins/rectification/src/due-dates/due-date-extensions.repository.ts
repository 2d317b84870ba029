import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type ExtensionsTable = RectificationDatabase['p_rectification.due_date_extensions'];

export type DueDateExtensionRow = Selectable<ExtensionsTable>;

export async function insertDueDateExtension(
  tx: Tx,
  extension: Insertable<ExtensionsTable>,
): Promise<void> {
  await tx.insertInto('p_rectification.due_date_extensions').values(extension).execute();
}

export function listDueDateExtensions(tx: Tx, findingId: string): Promise<DueDateExtensionRow[]> {
  return tx
    .selectFrom('p_rectification.due_date_extensions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .orderBy('id')
    .execute();
}
