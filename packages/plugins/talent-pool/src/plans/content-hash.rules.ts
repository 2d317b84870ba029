import { createHash } from 'node:crypto';

type Json = string | number | boolean | null | undefined | readonly unknown[] | object;

/** One text for equal contents, whatever the order of the keys: storage does not keep it. */
export function canonicalText(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of the canonical text, lower-case hex; bound to what came before it. */
export function contentHash(content: Json, previous: string | null = null): string {
  return createHash('sha256')
    .update(previous ?? '')
    .update(canonicalText(content))
    .digest('hex');
}
