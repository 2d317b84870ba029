import { expect, test } from 'vitest';

import { createRateLimit } from './rate-limit.ts';

test('lets a burst through, then one request per refill', () => {
  let now = 0;
  const limit = createRateLimit({ burst: 2, perMinute: 60 }, () => now);
  const take = () => {
    try {
      limit.take('somebody');
      return 'through';
    } catch {
      return 'put off';
    }
  };

  const atOnce = [take(), take(), take()];
  now += 1000;
  const later = [take(), take()];

  expect(atOnce).toEqual(['through', 'through', 'put off']);
  expect(later).toEqual(['through', 'put off']);
});
