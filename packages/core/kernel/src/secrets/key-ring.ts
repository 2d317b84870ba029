import { randomBytes } from 'node:crypto';

import { v7 as uuidv7 } from 'uuid';

import { KeyMissingError, type SuiteId } from './cipher-suite.ts';
import { cipherSuite } from './cipher-suites.ts';
import { rewrap, type KeyWrapper } from './key-wrapper.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/** `field` seals columns, `index` and `shared` find equal values, `signing` is what a signing key is drawn from; the others have their own life. */
export type KeyPurpose = 'field' | 'index' | 'shared' | 'signing' | 'vault' | `subject:${string}`;

const plainPurposes = ['field', 'index', 'shared', 'signing', 'vault'] as const;

export function parseKeyPurpose(text: string): KeyPurpose {
  const plain = plainPurposes.find((purpose) => purpose === text);
  if (plain !== undefined) return plain;
  if (text.startsWith('subject:')) return `subject:${text.slice('subject:'.length)}`;
  throw new TypeError(`No key purpose ${text}`);
}

interface KeyDescription {
  tenantId: string;
  purpose: KeyPurpose;
  /** Counts up within a purpose; the highest seals, all of them open. */
  version: number;
  suite: SuiteId;
}

/** A row of the key table: holds nothing that opens without the master key. */
export interface WrappedKey extends KeyDescription {
  id: string;
  wrapped: string;
}

export interface DataKey extends KeyDescription {
  id: string;
  bytes: Uint8Array;
}

export interface KeyRing {
  readonly tenantId: string;
  readonly keys: ReadonlyMap<string, DataKey>;
}

export async function createWrappedKey(
  wrapper: KeyWrapper,
  description: KeyDescription,
): Promise<WrappedKey> {
  const id = uuidv7();
  const bytes = randomBytes(cipherSuite(description.suite).keyLength);
  const wrapped = await wrapper.wrap(bytes, wrapContext({ ...description, id }));
  return { ...description, id, wrapped };
}

/** Moves a key under the wrapper's master; what it sealed stays as it is. Undefined: nothing to do. */
export function rewrapKey(key: WrappedKey, wrapper: KeyWrapper): Promise<string | undefined> {
  return rewrap(wrapper, key.wrapped, wrapContext(key));
}

export async function openKeyRing(
  wrapper: KeyWrapper,
  tenantId: string,
  wrappedKeys: readonly WrappedKey[],
): Promise<KeyRing> {
  const keys = new Map<string, DataKey>();
  for (const key of wrappedKeys) {
    if (key.tenantId !== tenantId) throw new KeyMissingError(key.id);
    const { wrapped, ...description } = key;
    const bytes = await wrapper.unwrap(wrapped, wrapContext(key));
    keys.set(key.id, { ...description, bytes });
  }
  return { tenantId, keys };
}

/** All keys of a purpose, newest first. */
export function keysFor(ring: KeyRing, purpose: KeyPurpose): DataKey[] {
  return [...ring.keys.values()]
    .filter((key) => key.purpose === purpose)
    .toSorted((left, right) => right.version - left.version);
}

export function currentKey(ring: KeyRing, purpose: KeyPurpose): DataKey {
  const [newest] = keysFor(ring, purpose);
  if (!newest) throw new KeyMissingError(purpose);
  return newest;
}

function wrapContext(key: KeyDescription & { id: string }): Uint8Array {
  const { tenantId, purpose, version, suite, id } = key;
  return lengthPrefixed(['data-key', tenantId, purpose, String(version), suite, id]);
}
