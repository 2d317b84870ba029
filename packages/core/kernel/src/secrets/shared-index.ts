import type { CoreTx } from '../context/kernel-context.ts';
import { indexUnder } from './blind-index.ts';
import { parseSuiteId } from './cipher-suites.ts';
import { createWrappedKey, currentKey, openKeyRing, type DataKey } from './key-ring.ts';
import type { KeyServices } from './secrets-port.ts';
import { findPlace, insertSharedKey, readSharedKey } from './shared-index.repository.ts';

/**
 * Keyed hash that is equal for equal values in all tenants of one city. The key is made at first need;
 * a request that only reads hashes under a passing one, because nothing stored can equal it yet.
 */
export function sharedIndexOf(
  tx: CoreTx,
  keys: Pick<KeyServices, 'suite' | 'wrapper'>,
): (plain: string, field: string) => Promise<string> {
  let key: Promise<DataKey> | undefined;
  return async (plain, field) => {
    key ??= sharedKey(tx, keys);
    return indexUnder(await key, field, plain);
  };
}

async function sharedKey(
  tx: CoreTx,
  keys: Pick<KeyServices, 'suite' | 'wrapper'>,
): Promise<DataKey> {
  const kept = await findSharedKey(tx, keys);
  if (kept !== undefined) return kept;
  const { tenantId, readOnly } = await findPlace(tx);
  const wrapped = await createWrappedKey(keys.wrapper, {
    tenantId,
    purpose: 'shared',
    version: 1,
    suite: keys.suite,
  });
  const passing = currentKey(await openKeyRing(keys.wrapper, tenantId, [wrapped]), 'shared');
  if (readOnly) return passing;
  const { id, suite } = wrapped;
  await insertSharedKey(tx, { id, suite, wrapped: wrapped.wrapped });
  return (await findSharedKey(tx, keys)) ?? passing;
}

async function findSharedKey(
  tx: CoreTx,
  { wrapper }: Pick<KeyServices, 'wrapper'>,
): Promise<DataKey | undefined> {
  const row = await readSharedKey(tx);
  if (row === undefined) return undefined;
  const tenantId = String(row.ofTenantId);
  const { id, number: version, wrapped } = row;
  const suite = parseSuiteId(row.suite);
  return currentKey(
    await openKeyRing(wrapper, tenantId, [
      { id, tenantId, purpose: 'shared', version, suite, wrapped },
    ]),
    'shared',
  );
}
