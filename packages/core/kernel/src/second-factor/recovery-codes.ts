import { createHash, randomInt } from 'node:crypto';

import { constantTimeEqual } from '../secrets/constant-time.ts';

/** Crockford's: without I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 16;

export interface RecoveryCodes {
  /** Shown once. */
  codes: string[];
  /** Stored; each is removed when its code is used. */
  hashes: string[];
}

/** A code has 80 random bits, so a plain hash is as good as a slow one. */
export function createRecoveryCodes(count = 10): RecoveryCodes {
  const codes = Array.from({ length: count }, createCode);
  return { codes, hashes: codes.map(hashOf) };
}

/** The stored hash the code belongs to, to be removed by the caller; undefined when none. */
export function matchRecoveryCode(hashes: readonly string[], code: string): string | undefined {
  const attempt = hashOf(code);
  return hashes.find((hash) => constantTimeEqual(hash, attempt));
}

function createCode(): string {
  const characters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]);
  return characters.join('').replaceAll(/(.{4})(?!$)/g, '$1-');
}

function hashOf(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
  return createHash('sha256').update('lianxun/recovery-code\0').update(plain).digest('hex');
}
