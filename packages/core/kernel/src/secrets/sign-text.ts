import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto';

import type { TenantSignature } from '@lianxun/plugin-api';

import { currentKey, keysFor, type DataKey, type KeyRing } from './key-ring.ts';

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key pair comes from the wrapped bytes alone, whatever suite they were made for. */
function privateKeyOf(key: DataKey): KeyObject {
  const seed = hkdfSync('sha256', key.bytes, key.id, 'lianxun/ed25519', 32);
  return createPrivateKey({
    key: Buffer.concat([prefix, Buffer.from(seed)]),
    format: 'der',
    type: 'pkcs8',
  });
}

export function signText(ring: KeyRing, text: string): TenantSignature {
  const key = currentKey(ring, 'signing');
  const privateKey = privateKeyOf(key);
  return {
    keyId: key.id,
    publicKey: publicHalf(privateKey),
    signature: sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

/** Null while the tenant has signed nothing. */
export function publicKeyOf(ring: KeyRing): string | null {
  const [key] = keysFor(ring, 'signing');
  return key === undefined ? null : publicHalf(privateKeyOf(key));
}

const publicHalf = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
