import { createHmac, randomBytes } from 'node:crypto';

import { createRateLimit, type Rate } from './rate-limit.ts';
import type { Caller } from './request-info.ts';
import { apiBase } from './route-path.ts';

const prefix = `${apiBase}/public/`;

/** Requests of people without an account: not logged, not counted, not told from one another. */
export const isPublicPath = (path: string): boolean => path.startsWith(prefix);

/** No address, no session, no number of the request: nothing of it is kept. */
export const nobody: Caller = { requestId: '', source: 'public', credential: null, token: null };

const day = 86_400_000;

/**
 * A bucket per link and address, so that one that floods a link does not close it for a village behind
 * one address. Only hashes under a key of the day are held, in memory, and are gone with the day.
 */
export function createPublicLimit(
  rate: Rate,
  clock: () => number = Date.now,
): { readonly take: (address: string, path: string) => void } {
  let held = { day: -1, key: randomBytes(32), limit: createRateLimit(rate, clock) };
  return {
    take(address, path) {
      const today = Math.floor(clock() / day);
      if (today !== held.day)
        held = { day: today, key: randomBytes(32), limit: createRateLimit(rate, clock) };
      const [token = ''] = path.slice(prefix.length).split('/');
      held.limit.take(createHmac('sha256', held.key).update(`${address}\0${token}`).digest('hex'));
    },
  };
}
