import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type MappingRow = Selectable<CoreDatabase['core.import_mappings']>;

export function listMappings(tx: CoreTx, register: string): Promise<MappingRow[]> {
  return tx
    .selectFrom('core.import_mappings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('register', '=', register)
    .orderBy('confirmedAt', 'desc')
    .orderBy('id')
    .execute();
}

export function lockMapping(tx: CoreTx, id: string): Promise<MappingRow | undefined> {
  return tx
    .selectFrom('core.import_mappings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The last word on a header counts. */
export async function saveMapping(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.import_mappings']>,
): Promise<void> {
  const { columns, confirmedBy, confirmedByName, confirmedAt } = row;
  await tx
    .insertInto('core.import_mappings')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'register', 'fingerprint']).doUpdateSet((eb) => ({
        columns,
        confirmedBy,
        confirmedByName,
        confirmedAt,
        version: eb('core.import_mappings.version', '+', 1),
      })),
    )
    .execute();
}

export async function touchMapping(tx: CoreTx, id: string, usedAt: Date): Promise<void> {
  await tx
    .updateTable('core.import_mappings')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set({ usedAt })
    .execute();
}

export async function deleteMapping(tx: CoreTx, id: string): Promise<void> {
  await tx
    .deleteFrom('core.import_mappings')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
