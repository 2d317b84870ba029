import { HttpProblem } from './problem.ts';

export interface Rate {
  /** Requests that may come at once. */
  readonly burst: number;
  readonly perMinute: number;
}

export interface RateLimit {
  /** Throws 429 with the seconds to wait. */
  readonly take: (key: string) => void;
}

const mostKeys = 20_000;

/** A bucket per key that refills evenly, in this process. */
export function createRateLimit(rate: Rate, clock: () => number = Date.now): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMillisecond = rate.perMinute / 60_000;
  return {
    take(key) {
      const at = clock();
      const known = buckets.get(key) ?? { tokens: rate.burst, at };
      const tokens = Math.min(rate.burst, known.tokens + (at - known.at) * perMillisecond);
      buckets.delete(key);
      buckets.set(key, { tokens: Math.max(0, tokens - 1), at });
      // A map keeps insertion order: the first key has been quiet for longest.
      const [quietest] = buckets.keys();
      if (buckets.size > mostKeys && quietest !== undefined) buckets.delete(quietest);
      if (tokens >= 1) return;
      const retryAfterSeconds = Math.ceil((1 - tokens) / perMillisecond / 1000);
      throw new HttpProblem(429, 'too_many_requests', { retryAfterSeconds });
    },
  };
}
