import type { SecretsPort } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { blindIndex } from './blind-index.ts';
import { KeyMissingError } from './cipher-suite.ts';
import { insertDataKey, listDataKeys } from './data-keys.repository.ts';
import {
  createWrappedKey,
  keysFor,
  openKeyRing,
  type KeyPurpose,
  type KeyRing,
} from './key-ring.ts';
import type { KeyWrapper } from './key-wrapper.ts';
import { openText, sealText } from './seal-value.ts';

const purposes: readonly KeyPurpose[] = ['field', 'index'];

/** Opened key rings by tenant, of committed keys only; a ring that lacks a key is read again. */
export type KeyRingCache = Map<number, KeyRing>;

/** Seals and opens with the tenant's keys, which are made at first need. */
export function secretsPort(
  tx: CoreTx,
  scope: { readonly tenantId: number; readonly now: Date },
  keys: { readonly wrapper: KeyWrapper; readonly rings: KeyRingCache },
): SecretsPort {
  // With keys made in this transaction: kept out of the cache, because a rollback takes them away.
  let uncommitted: KeyRing | undefined;
  const read = async (): Promise<KeyRing> =>
    openKeyRing(keys.wrapper, String(scope.tenantId), await listDataKeys(tx));
  const load = async (): Promise<KeyRing> => {
    const ring = await read();
    keys.rings.set(scope.tenantId, ring);
    return ring;
  };
  const withRing = async <Result>(use: (ring: KeyRing) => Result): Promise<Result> => {
    if (uncommitted !== undefined) return use(uncommitted);
    const cached = keys.rings.get(scope.tenantId);
    try {
      return use(cached ?? (await load()));
    } catch (error) {
      if (!(error instanceof KeyMissingError)) throw error;
      return use(await load());
    }
  };
  const withKeys = async <Result>(use: (ring: KeyRing) => Result): Promise<Result> => {
    const ring = uncommitted ?? keys.rings.get(scope.tenantId) ?? (await load());
    if (!hasAllPurposes(ring)) {
      await createMissingKeys(tx, scope, keys.wrapper);
      uncommitted = await read();
    }
    return await withRing(use);
  };
  return {
    seal: (plain, binding) => withKeys((ring) => sealText(ring, binding, plain)),
    open: (sealed, binding) => withRing((ring) => openText(ring, binding, sealed)),
    blindIndex: (plain, field) => withKeys((ring) => blindIndex(ring, field, plain)),
  };
}

function hasAllPurposes(ring: KeyRing): boolean {
  return purposes.every((purpose) => keysFor(ring, purpose).length > 0);
}

async function createMissingKeys(
  tx: CoreTx,
  scope: { readonly tenantId: number; readonly now: Date },
  wrapper: KeyWrapper,
): Promise<void> {
  const present = new Set((await listDataKeys(tx)).map((key) => key.purpose));
  for (const purpose of purposes.filter((name) => !present.has(name))) {
    const key = await createWrappedKey(wrapper, {
      tenantId: String(scope.tenantId),
      purpose,
      version: 1,
      suite: 'aes-256-gcm',
    });
    await insertDataKey(tx, key, scope.now);
  }
}
