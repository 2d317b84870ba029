import { expect, test } from 'vitest';

import { createPublicLimit } from './public-requests.ts';

const path = (token: string) => `/api/v1/public/${token}/core/answers`;

function limitAt(clock: { now: number }) {
  const limit = createPublicLimit({ burst: 1, perMinute: 60 }, () => clock.now);
  return (address: string, token: string) => {
    try {
      limit.take(address, path(token));
      return 'through';
    } catch {
      return 'put off';
    }
  };
}

test('who floods one link closes it neither for others nor for another link', () => {
  const take = limitAt({ now: 1_000 });

  expect(take('192.0.2.1', 'a-1')).toBe('through');
  expect(take('192.0.2.1', 'a-1')).toBe('put off');
  expect(take('192.0.2.2', 'a-1')).toBe('through');
  expect(take('192.0.2.1', 'a-2')).toBe('through');
});

test('nothing is remembered from one day to the next', () => {
  const clock = { now: 86_400_000 - 1 };
  const take = limitAt(clock);
  expect([take('192.0.2.1', 'a-1'), take('192.0.2.1', 'a-1')]).toEqual(['through', 'put off']);

  clock.now += 1;

  expect(take('192.0.2.1', 'a-1')).toBe('through');
});
