import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  allDispatches,
  assigned,
  authorised,
  type DispatchWorld,
  enter,
  openDispatchWorld,
  read,
} from '../../test/dispatch-steps.ts';
import { placeIn } from '../../test/dispatch-world.ts';
import { listDispatches } from './list-dispatches.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

test('rights exist through the mandate alone: none before, none after the last day', async () => {
  const before = await assigned(world);
  await expect(enter(world, before)).rejects.toThrow('door closed');

  const it = await authorised(world);
  expect(await enter(world, it)).toBe(it.target.tenant.id);
  await world.host.db.admin.query(
    `update core.mandates set valid_from = '2020-01-01', valid_to = core.now() where team_id = $1`,
    [it.seat.teamId],
  );

  await expect(enter(world, it)).rejects.toThrow('door closed');
});

test('replaced while he serves: the rights end at once and all three know', async () => {
  const it = await authorised(world);
  const { atCity, atHome, atTarget, home, target } = it;

  await world.city.move(world.city.clerk, atCity, 'replace', {
    reason: '突发疾病',
    reasonCode: 'health',
  });
  await world.city.deliver();

  await expect(enter(world, it)).rejects.toThrow('door closed');
  for (const half of [await read(home, atHome), await read(target, atTarget)])
    expect(half).toMatchObject({ stage: 'replaced', outcomeReason: '突发疾病' });
});

test('nobody authorises without a team, and a county neither checks nor authorises for another', async () => {
  const { atHome, atTarget, home, target } = await assigned(world);

  await expect(target.move(target.director, atTarget, 'authorise')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
  await expect(home.move(home.director, atHome, 'authorise')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
});

test('neither county sees the other’s half, and a third sees nothing', async () => {
  const { atHome, atTarget, home, target } = await assigned(world);
  const third = await placeIn(world.host, await world.host.county());

  await expect(read(home, atTarget)).rejects.toMatchObject({
    code: 'talent-pool.dispatch_not_found',
  });
  await expect(read(target, atHome)).rejects.toMatchObject({
    code: 'talent-pool.dispatch_not_found',
  });
  const { items } = await third.act(third.clerk, (ctx) => listDispatches(ctx, allDispatches));
  expect(items).toEqual([]);
});
