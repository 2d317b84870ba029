import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  move,
  openHost,
  plannedFinding,
  requestClose,
  setSetting,
  startRectifying,
} from '../../test/factories.ts';
import { roundFigures } from '../figures/get-figures.ts';
import { getOverview } from '../overview/get-overview.ts';
import { reasonsIn, titleOfReason } from './return-reasons.rules.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

test('a tenant’s reasons are offered, stored, counted and told to the unit', async () => {
  const world = await createWorld(host);
  await setSetting(world, 'rectification.return_reasons', '佐证不足、程序不合规');
  const planned = await plannedFinding(world);
  const id = planned.findingId;
  await startRectifying(world, id);
  await requestClose(world, planned);

  const offers = await world.asMember(world.office, (ctx) => ctx.workflow.offers('finding', id));
  expect(offers.moves.find((it) => it.move === 'returnClose')?.needs.reasonCodes).toEqual([
    { code: 'evidenceInsufficient', title: '佐证不足' },
    { code: '程序不合规', title: '程序不合规' },
  ]);
  const giveBack = (reasonCode: string) =>
    move(world, world.office, { id, move: 'returnClose', reasonCode, reason: '请补会议纪要' });
  await expect(giveBack('measuresHollow')).rejects.toMatchObject({ code: 'core.move_refused' });
  await giveBack('程序不合规');

  const figures = await world.asMember(world.office, (ctx) => roundFigures(ctx, [world.roundId]));
  expect(figures.get(world.roundId)?.totals.returns).toEqual([{ code: '程序不合规', count: 1 }]);
  const { returned, measures } = await world.asUnit(world.unitLiaison, (ctx) => getOverview(ctx));
  expect(returned).toMatchObject([
    {
      findingId: id,
      measureId: null,
      why: '程序不合规',
      reason: '请补会议纪要',
      returnedBy: world.office.displayName,
    },
  ]);
  expect(measures).toMatchObject({ total: 1, done: 1 });

  await move(world, world.unitHead, { id, move: 'requestClose' });
  expect((await world.asUnit(world.unitHead, (ctx) => getOverview(ctx))).returned).toEqual([]);
});

test('reasons are read as people write them', () => {
  expect(reasonsIn('佐证不足、 措施不实，佐证不足\n其他').map(({ title }) => title)).toEqual([
    '佐证不足',
    '措施不实',
    '其他',
  ]);
  expect(reasonsIn(' 、 ')).toEqual([]);
  expect([titleOfReason('notGeneralised'), titleOfReason('其他')]).toEqual(['未举一反三', '其他']);
});
