import { KeyMissingError, type SuiteId } from './cipher-suite.ts';
import { cipherSuite } from './cipher-suites.ts';
import type { MasterKey } from './master-key.ts';
import { decodeSealed, encodeSealed, sealedHeader } from './sealed-format.ts';

/** Wraps data keys. A hardware module implements the same two calls. */
export interface KeyWrapper {
  readonly id: string;
  wrap(key: Uint8Array, context: Uint8Array): Promise<string>;
  /** Throws `SealBrokenError` when the wrapped key or its context was changed. */
  unwrap(wrapped: string, context: Uint8Array): Promise<Uint8Array>;
}

export function masterKeyWrapper(master: MasterKey, suiteId: SuiteId): KeyWrapper {
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
      if (parts.keyId !== master.id) throw new KeyMissingError(parts.keyId);
      const associated = Buffer.concat([sealedHeader(parts.suite, master.id), context]);
      return parts.suite.decrypt(master.bytes, parts, associated);
    },
  };
}
