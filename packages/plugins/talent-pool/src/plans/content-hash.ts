import { createHash } from 'node:crypto';

import { canonicalJson } from '@lianxun/plugin-api';

/** SHA-256 of the canonical text, lower-case hex; bound to what came before it. */
export function contentHash(content: unknown, previous: string | null = null): string {
  return createHash('sha256')
    .update(previous ?? '')
    .update(canonicalJson(content) ?? '')
    .digest('hex');
}
