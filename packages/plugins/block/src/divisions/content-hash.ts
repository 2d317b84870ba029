import { createHash } from 'node:crypto';

import { canonicalJson } from '@lianxun/plugin-api';

/** SHA-256 of the canonical text, lower-case hex. */
export function contentHash(content: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(content) ?? '')
    .digest('hex');
}
