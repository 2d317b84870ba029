import { openTestDatabase, type TestDatabase } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase({ poolSize: 1 });
});
afterAll(async () => {
  await db.close();
});

test.for([
  ['2026-03-05 08:09:10+00', '2026-03-05T08:09:10.000Z'],
  ['2026-03-05 08:09:10.5+00', '2026-03-05T08:09:10.500Z'],
  ['2026-03-05 08:09:10.123987+00', '2026-03-05T08:09:10.123Z'],
  ['2026-03-05 08:09:10+08', '2026-03-05T00:09:10.000Z'],
])('an instant %s reads as %s', async ([written, read]) => {
  const { rows } = await db.pool.query('select $1::timestamptz as at, $1::date as on', [written]);

  expect(rows).toEqual([{ at: read, on: expect.any(String) }]);
});

test('a count beyond what a number can hold is refused, not rounded', async () => {
  await expect(db.pool.query('select 9007199254740993::int8')).rejects.toThrow('out of range');
});
