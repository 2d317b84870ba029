import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  agreed,
  asked,
  assigned,
  authorised,
  type DispatchWorld,
  openDispatchWorld,
} from '../../test/dispatch-steps.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

/** Who has open work in one half, and what it is called. */
async function openTasks(id: string): Promise<readonly string[]> {
  const { rows } = await world.host.db.admin.query<{ reason: string }>(
    "select distinct reason from core.workflow_tasks where subject_id = $1 and status = 'open'",
    [id],
  );
  return rows.map(({ reason }) => reason);
}

test('while a county has to answer, its office has work and the city has none', async () => {
  const { atCity, atHome } = await asked(world);

  expect(await openTasks(atHome)).toEqual(['待同意派员']);
  expect(await openTasks(atCity)).toEqual([]);
});

test('once a county has agreed, the city has work and the county has none', async () => {
  const { atCity, atHome } = await agreed(world);

  expect(await openTasks(atHome)).toEqual([]);
  expect(await openTasks(atCity)).toEqual(['待审查通过']);
});

test('whom the city has confirmed only the target county has to authorise', async () => {
  const { atCity, atHome, atTarget } = await assigned(world);

  expect(await openTasks(atTarget)).toEqual(['待授权']);
  expect([...(await openTasks(atCity)), ...(await openTasks(atHome))]).toEqual([]);
});

test('an authority that runs to its date is nobody’s work', async () => {
  const { atCity, atHome, atTarget } = await authorised(world);

  const open = await Promise.all([atCity, atHome, atTarget].map(openTasks));
  expect(open.flat()).toEqual([]);
});
