import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes as long for the first differing byte as for the last, and for any two lengths. */
export function constantTimeEqual(left: string | Uint8Array, right: string | Uint8Array): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(value: string | Uint8Array): Buffer {
  return createHash('sha256').update(value).digest();
}
