import {
  insertEngagement,
  insertUnit,
  insertUnitUser,
  insertUser,
  type TestKernel,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  accountability,
  createWorld,
  openHost,
  plannedFinding,
  requestClose,
  startRectifying,
  type World,
} from '../../test/factories.ts';
import { recordAccountability } from '../accountability/record-accountability.ts';
import { addAmount } from '../amounts/add-amount.ts';
import { inRectification, type RectificationCtx } from '../database.ts';
import { getFinding } from '../findings/get-finding.ts';
import { recordManyProgress } from '../progress/record-many-progress.ts';
import { checkPlan } from '../quality/check-quality.ts';
import { getOverview } from './get-overview.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

/** Another unit of the same county, inspected in a round of its own. */
async function neighbourOf(world: World) {
  const unitId = await insertUnit(host.db.admin, world.county, { name: '县水务局' });
  await insertEngagement(host.db.admin, world.county, { unitId });
  const user = await insertUser(host.db.admin, world.county, { member: false });
  await insertUnitUser(host.db.admin, world.county, { unitId, user, part: 'unitLiaison' });
  const entrance = {
    kind: 'unit',
    credential: user.credential,
    code: world.county.code,
    unitId,
  } as const;
  return <Result>(work: (ctx: RectificationCtx) => Promise<Result>) =>
    host.write(entrance, (ctx) => work(inRectification(ctx)), { expectAudit: false });
}

const tables = [
  'findings',
  'measures',
  'progress_entries',
  'finding_revisions',
  'amount_entries',
  'accountability_cases',
  'accountability_persons',
  'evidence_items',
] as const;

test('another unit of the county finds no row, no count and no way in', async () => {
  const world = await createWorld(host);
  const planned = await plannedFinding(world);
  await world.asUnit(world.unitHead, async (ctx) => {
    await addAmount(ctx, planned.findingId, {
      kind: 'saved',
      amountFen: 100,
      occurredOn: '2026-11-02',
      note: null,
    });
    await recordAccountability(ctx, planned.findingId, accountability('何某某'));
  });
  await startRectifying(world, planned.findingId);
  await requestClose(world, planned);
  const asNeighbour = await neighbourOf(world);

  for (const table of tables) {
    const rows = await asNeighbour((ctx) =>
      ctx.tx.selectFrom(`p_rectification.${table}`).select('id').execute(),
    );
    expect({ table, rows }).toEqual({ table, rows: [] });
  }
  expect(await asNeighbour((ctx) => getOverview(ctx))).toMatchObject({
    findings: 0,
    due: [],
    returned: [],
    measures: { total: 0 },
  });
  await expect(asNeighbour((ctx) => checkPlan(ctx, world.engagementId))).rejects.toMatchObject({
    code: 'rectification.engagement_not_found',
  });
  await expect(asNeighbour((ctx) => getFinding(ctx, planned.findingId))).rejects.toMatchObject({
    code: 'rectification.finding_not_found',
  });
  await expect(
    asNeighbour((ctx) => recordManyProgress(ctx, [{ measureId: planned.measureId, text: '越界' }])),
  ).rejects.toMatchObject({ code: 'rectification.measure_not_found' });
});

test('the own unit finds its rows in every one of these tables', async () => {
  const world = await createWorld(host);
  const { findingId, measureId } = await plannedFinding(world);
  await world.asUnit(world.unitHead, async (ctx) => {
    await recordAccountability(ctx, findingId, accountability('何某某'));
    await recordManyProgress(ctx, [{ measureId, text: '已召开会议' }]);
  });

  for (const table of ['findings', 'measures', 'progress_entries', 'finding_revisions'] as const) {
    const rows = await world.asUnit(world.unitLiaison, (ctx) =>
      ctx.tx.selectFrom(`p_rectification.${table}`).select('id').execute(),
    );
    expect(rows.length).toBeGreaterThan(0);
  }
});
