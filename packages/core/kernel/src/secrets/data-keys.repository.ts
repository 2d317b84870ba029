import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { parseSuiteId } from './cipher-suites.ts';
import { parseKeyPurpose, type WrappedKey } from './key-ring.ts';

function selectKeys(tx: CoreTx) {
  return tx
    .selectFrom('core.data_keys')
    .select(['id', 'tenantId', 'purpose', 'number', 'suite', 'wrapped'])
    .where('tenantId', '=', tenantOf(tx));
}

export async function listDataKeys(tx: CoreTx): Promise<WrappedKey[]> {
  return (await selectKeys(tx).execute()).map(toWrappedKey);
}

export async function lockDataKeys(tx: CoreTx): Promise<WrappedKey[]> {
  return (await selectKeys(tx).forUpdate().execute()).map(toWrappedKey);
}

export async function updateWrapped(tx: CoreTx, id: string, wrapped: string): Promise<void> {
  await tx
    .updateTable('core.data_keys')
    .set({ wrapped })
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

function toWrappedKey(row: {
  id: string;
  tenantId: number;
  purpose: string;
  number: number;
  suite: string;
  wrapped: string;
}): WrappedKey {
  return {
    id: row.id,
    tenantId: String(row.tenantId),
    purpose: parseKeyPurpose(row.purpose),
    version: row.number,
    suite: parseSuiteId(row.suite),
    wrapped: row.wrapped,
  };
}

export async function insertDataKey(tx: CoreTx, key: WrappedKey, createdAt: Date): Promise<void> {
  await tx
    .insertInto('core.data_keys')
    .values({
      id: key.id,
      purpose: key.purpose,
      number: key.version,
      suite: key.suite,
      wrapped: key.wrapped,
      createdAt,
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'purpose', 'number']).doNothing())
    .execute();
}
