import { createHmac, hash, timingSafeEqual, type KeyObject } from 'node:crypto';

import { HttpProblem } from './problem.ts';

/** What a cursor belongs to: it opens in no other operation, scope or filter. */
export interface CursorPlace {
  readonly operation: string;
  /** Credential-independent name of the scope, for example `member/530112`. */
  readonly scope: string;
  readonly userId: string;
  /** Query of the list without `after` and `limit`. */
  readonly filter: Readonly<Record<string, unknown>>;
}

const macLength = 16;

export function sealCursor(secret: KeyObject, place: CursorPlace, cursor: string): string {
  const bytes = Buffer.from(cursor, 'utf8');
  return Buffer.concat([mac(secret, place, bytes), bytes]).toString('base64url');
}

export function openCursor(secret: KeyObject, place: CursorPlace, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const cursor = bytes.subarray(macLength);
  const given = bytes.subarray(0, macLength);
  const isOurs = given.length === macLength && timingSafeEqual(given, mac(secret, place, cursor));
  if (!isOurs) throw new HttpProblem(422, 'invalid_cursor');
  return cursor.toString('utf8');
}

function mac(secret: KeyObject, place: CursorPlace, cursor: Uint8Array): Buffer {
  const { operation, scope, userId, filter } = place;
  const entries = Object.entries(filter)
    .filter(([key, value]) => key !== 'after' && key !== 'limit' && value !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  const bound = JSON.stringify(['cursor', operation, scope, userId, entries]);
  return createHmac('sha256', secret)
    .update(hash('sha256', bound, 'buffer'))
    .update(cursor)
    .digest()
    .subarray(0, macLength);
}
