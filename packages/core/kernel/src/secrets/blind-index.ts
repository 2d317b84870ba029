import { cipherSuite } from './cipher-suites.ts';
import { currentKey, keysFor, type DataKey, type KeyRing } from './key-ring.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/** Full-width forms, spaces, dashes between digits and case make no difference to a search. */
export function normalizeForIndex(value: string): string {
  return value
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/(?<=\d)[-‐‑‒–—](?=\d)/g, '')
    .toLowerCase();
}

/** Equal values of one domain (`people.phone`) give equal strings; other domains and tenants don't. */
export function blindIndex(ring: KeyRing, domain: string, value: string): string {
  return indexUnder(currentKey(ring, 'index'), domain, value);
}

/** What to look for while rows still carry the index of an older key: newest first. */
export function blindIndexCandidates(ring: KeyRing, domain: string, value: string): string[] {
  return keysFor(ring, 'index').map((key) => indexUnder(key, domain, value));
}

export function indexUnder(key: DataKey, domain: string, value: string): string {
  const message = lengthPrefixed([key.tenantId, domain, normalizeForIndex(value)]);
  return Buffer.from(cipherSuite(key.suite).mac(key.bytes, message)).toString('base64url');
}
