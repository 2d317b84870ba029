import { KeyMissingError, SealBrokenError } from './cipher-suite.ts';
import { cipherSuite } from './cipher-suites.ts';
import { currentKey, type DataKey, type KeyPurpose, type KeyRing } from './key-ring.ts';
import { lengthPrefixed } from './length-prefixed.ts';
import { decodeSealed, encodeSealed, sealedHeader } from './sealed-format.ts';

/**
 * Names the place of a value within its tenant. Copied to any other place it does not open.
 * Neither column nor row id contains a dot or a slash.
 */
export function fieldBinding(place: { table: string; column: string; rowId: string }): string {
  return `${place.table}.${place.column}/${place.rowId}`;
}

export function sealBytes(
  ring: KeyRing,
  binding: string,
  plaintext: Uint8Array,
  purpose: KeyPurpose = 'field',
): string {
  const key = currentKey(ring, purpose);
  const suite = cipherSuite(key.suite);
  const associated = associatedData(sealedHeader(suite, key.id), ring.tenantId, binding);
  return encodeSealed({ suite, keyId: key.id, ...suite.encrypt(key.bytes, plaintext, associated) });
}

export function sealText(
  ring: KeyRing,
  binding: string,
  text: string,
  purpose: KeyPurpose = 'field',
): string {
  return sealBytes(ring, binding, Buffer.from(text, 'utf8'), purpose);
}

/** Throws `KeyMissingError` for a destroyed or foreign key, `SealBrokenError` for a changed value. */
export function openBytes(ring: KeyRing, binding: string, sealed: string): Uint8Array {
  const parts = decodeSealed(sealed);
  const key = keyOf(ring, sealed);
  if (key.suite !== parts.suite.id) throw new SealBrokenError();
  const associated = associatedData(sealedHeader(parts.suite, key.id), ring.tenantId, binding);
  return parts.suite.decrypt(key.bytes, parts, associated);
}

export function openText(ring: KeyRing, binding: string, sealed: string): string {
  return Buffer.from(openBytes(ring, binding, sealed)).toString('utf8');
}

export function needsReseal(ring: KeyRing, sealed: string): boolean {
  const key = keyOf(ring, sealed);
  return currentKey(ring, key.purpose).id !== key.id;
}

/** The same value under the newest key of its purpose. */
export function resealValue(ring: KeyRing, binding: string, sealed: string): string {
  return sealBytes(ring, binding, openBytes(ring, binding, sealed), keyOf(ring, sealed).purpose);
}

/** The value's own key is gone or foreign; a missing master key is another matter. */
export function lacksKeyOf(sealed: string, error: unknown): boolean {
  return error instanceof KeyMissingError && error.keyId === decodeSealed(sealed).keyId;
}

function keyOf(ring: KeyRing, sealed: string): DataKey {
  const { keyId } = decodeSealed(sealed);
  const key = ring.keys.get(keyId);
  if (!key) throw new KeyMissingError(keyId);
  return key;
}

function associatedData(header: Uint8Array, tenantId: string, binding: string): Uint8Array {
  return lengthPrefixed([header, tenantId, binding]);
}
