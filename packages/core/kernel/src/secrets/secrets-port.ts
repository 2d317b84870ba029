import type { SecretsPort } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { blindIndex } from './blind-index.ts';
import { KeyMissingError, type SuiteId } from './cipher-suite.ts';
import { insertDataKey, listDataKeys } from './data-keys.repository.ts';
import {
  createWrappedKey,
  currentKey,
  keysFor,
  openKeyRing,
  type KeyPurpose,
  type KeyRing,
} from './key-ring.ts';
import type { KeyWrapper } from './key-wrapper.ts';
import { lacksKeyOf, openText, sealText } from './seal-value.ts';
import { sharedIndexOf } from './shared-index.ts';
import { publicKeyOf, signText } from './sign-text.ts';
import type { SubjectSecrets } from './subject-secrets.ts';

/** Opened key rings by tenant, of committed keys only; a ring that lacks a key is read again. */
export type KeyRingCache = Map<number, KeyRing>;

/** What makes and opens keys in the whole installation. */
export interface KeyServices {
  readonly wrapper: KeyWrapper;
  readonly rings: KeyRingCache;
  /** Of new keys; a key seals in its own suite for as long as it lives. */
  readonly suite: SuiteId;
}

/**
 * Seals and opens with the tenant's keys, which are made at first need. A field key of another suite
 * than the configured one opens what it sealed, and seals no more; the index key stays, or equal values would differ.
 */
export function secretsPort(
  tx: CoreTx,
  scope: { readonly tenantId: number; readonly now: Date },
  keys: KeyServices & { readonly subjects: SubjectSecrets },
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
  const withKey = async <Result>(
    purpose: KeyPurpose,
    use: (ring: KeyRing) => Result,
  ): Promise<Result> => {
    const ring = uncommitted ?? keys.rings.get(scope.tenantId) ?? (await load());
    if (isDue(ring, purpose, keys.suite)) {
      await createDueKey(tx, { ...scope, purpose }, keys);
      uncommitted = await read();
    }
    return await withRing(use);
  };
  return {
    seal: (plain, binding) => withKey('field', (ring) => sealText(ring, binding, plain)),
    async open(sealed, binding) {
      try {
        return await withRing((ring) => openText(ring, binding, sealed));
      } catch (error) {
        if (!lacksKeyOf(sealed, error)) throw error;
        return await keys.subjects.open(sealed, binding);
      }
    },
    blindIndex: (plain, field) => withKey('index', (ring) => blindIndex(ring, field, plain)),
    sharedIndex: sharedIndexOf(tx, keys),
    sign: (text) => withKey('signing', (ring) => signText(ring, text)),
    async publicKey() {
      if (uncommitted !== undefined) return publicKeyOf(uncommitted);
      const cached = keys.rings.get(scope.tenantId);
      return (cached && publicKeyOf(cached)) ?? publicKeyOf(await load());
    },
  };
}

function isDue(ring: KeyRing, purpose: KeyPurpose, suite: SuiteId): boolean {
  if (keysFor(ring, purpose).length === 0) return true;
  return purpose === 'field' && currentKey(ring, purpose).suite !== suite;
}

/** What others have committed meanwhile counts: the cached ring may be older. */
async function createDueKey(
  tx: CoreTx,
  about: { readonly tenantId: number; readonly now: Date; readonly purpose: KeyPurpose },
  { suite, wrapper }: KeyServices,
): Promise<void> {
  const { now, purpose } = about;
  const tenantId = String(about.tenantId);
  const ring = await openKeyRing(wrapper, tenantId, await listDataKeys(tx));
  if (!isDue(ring, purpose, suite)) return;
  const version = (keysFor(ring, purpose)[0]?.version ?? 0) + 1;
  await insertDataKey(
    tx,
    await createWrappedKey(wrapper, { tenantId, purpose, version, suite }),
    now,
  );
}
