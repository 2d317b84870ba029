import { expect, test } from 'vitest';

import { runEach } from './job-batch.ts';
import { retriesOf } from './job-retries.ts';

/** Seconds until the last try, at the least, as the queue reckons them. */
function patienceOf(job: string): number {
  const { retryDelayMax, retryLimit } = retriesOf(job);
  const delays = Array.from({ length: retryLimit }, (_, tried) =>
    Math.min(retryDelayMax, 2 ** Math.min(16, tried) / 2),
  );
  return delays.reduce((sum, delay) => sum + delay, 0);
}

test('what an event has told a plugin is tried for more than a day', () => {
  expect(patienceOf('inspection.take_referral')).toBeGreaterThan(24 * 3_600);
  expect(patienceOf('core.deliver_exchange')).toBeLessThan(600);
});

test('one that fails keeps no other of its batch from being run', async () => {
  const done: number[] = [];
  const batch = runEach([1, 2, 3], (item) => {
    if (item === 1) return Promise.reject(new Error('not enabled'));
    done.push(item);
    return Promise.resolve();
  });

  await expect(batch).rejects.toMatchObject({ message: '1 of 3 failed' });
  expect(done).toEqual([2, 3]);
});
