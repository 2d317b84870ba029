import { createHash, randomBytes } from 'node:crypto';

const keyPrefix = 'lxk_';

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a door is told of a session: never the token itself. */
export function sessionCredential(token: string): string {
  return `s:${sha256Hex(token)}`;
}

/** What a door is told of an API key. */
export function keyCredential(key: string): string {
  return `k:${sha256Hex(key)}`;
}

export function isApiKey(text: string): boolean {
  return text.startsWith(keyPrefix);
}

/** 256 random bits; shown once, stored as a hash. */
export function createApiKeySecret(): string {
  return `${keyPrefix}${randomBytes(32).toString('base64url')}`;
}
