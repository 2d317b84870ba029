import { KeyMissingError, type SuiteId } from './cipher-suite.ts';
import { cipherSuite } from './cipher-suites.ts';
import type { MasterKey } from './master-key.ts';
import { decodeSealed, encodeSealed, sealedHeader } from './sealed-format.ts';

/** Wraps data keys. A hardware module implements the same calls. */
export interface KeyWrapper {
  readonly id: string;
  wrap(key: Uint8Array, context: Uint8Array): Promise<string>;
  /** Throws `SealBrokenError` when the wrapped key or its context was changed. */
  unwrap(wrapped: string, context: Uint8Array): Promise<Uint8Array>;
  /** False for what lies under a former master key. */
  wraps(wrapped: string): boolean;
}

/** Finds a master key other than the current one. */
export type MasterKeyLookup = (id: string) => Promise<MasterKey | undefined>;

/** Wraps under `master`; opens also what lies under a master that the lookup finds. */
export function masterKeyWrapper(
  master: MasterKey,
  suiteId: SuiteId,
  lookup: MasterKeyLookup = () => Promise.resolve(undefined),
): KeyWrapper {
  const suite = cipherSuite(suiteId);
  return {
    id: master.id,
    async wrap(key, context) {
      const associated = Buffer.concat([sealedHeader(suite, master.id), context]);
      const encrypted = suite.encrypt(master.bytes, key, associated);
      return encodeSealed({ suite, keyId: master.id, ...encrypted });
    },
    async unwrap(wrapped, context) {
      const parts = decodeSealed(wrapped);
      const key = parts.keyId === master.id ? master : await lookup(parts.keyId);
      if (key === undefined) throw new KeyMissingError(parts.keyId);
      const associated = Buffer.concat([sealedHeader(parts.suite, key.id), context]);
      return parts.suite.decrypt(key.bytes, parts, associated);
    },
    wraps: (wrapped) => decodeSealed(wrapped).keyId === master.id,
  };
}

/** Moves something wrapped under another master; undefined where it lies under this one already. */
export async function rewrap(
  wrapper: KeyWrapper,
  wrapped: string,
  context: Uint8Array,
): Promise<string | undefined> {
  if (wrapper.wraps(wrapped)) return undefined;
  return await wrapper.wrap(await wrapper.unwrap(wrapped, context), context);
}
