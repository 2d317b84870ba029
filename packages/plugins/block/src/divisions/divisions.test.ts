import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBlockWorld, type BlockWorld } from '../../test/block-world.ts';
import { forOthers } from '../database.ts';
import { divide } from '../division/divide.ts';
import { compareBlock } from '../findings/compare-block.ts';
import { getSheetFindings } from '../findings/get-sheet-findings.ts';
import { listBlockCommons } from '../findings/list-block-commons.ts';
import { sendFindings } from '../findings/send-findings.ts';
import { getLevelSheet } from '../levels/get-level-sheet.ts';
import { levelsExchangeId } from '../levels/levels-exchange-id.ts';
import { saveLevels } from '../levels/save-levels.ts';
import { sendLevels } from '../levels/send-levels.ts';
import { blockMode } from './block-mode.ts';
import type { DivisionSettings } from './division.settings.ts';
import { finishRun } from './finish-run.ts';
import { getDivision } from './get-division.ts';
import { listRuns } from './list-runs.ts';
import { lockUnit } from './lock-unit.ts';
import { moveUnit } from './move-unit.ts';
import { nameBlock } from './name-block.ts';
import { replayRun } from './replay-run.ts';
import { findRun } from './runs.repository.ts';
import { setDivision } from './set-division.ts';
import { startRun } from './start-run.ts';
import { takeRun } from './take-run.ts';

let world: BlockWorld;
beforeAll(async () => {
  world = await openBlockWorld();
});
afterAll(() => world.host.close());

const view = () => world.city.act((ctx) => getDivision(ctx, world.combinedId));
const combined = () => ({
  id: world.combinedId,
  title: '',
  theme: null,
  windowFrom: '2026-03-01',
  windowTo: '2026-05-31',
});

async function set(change: Partial<DivisionSettings> = {}) {
  const { settings, version } = await view();
  const body = { ...settings, ...change };
  await world.city.act((ctx) => setDivision(ctx, world.combinedId, { body, version }));
  return await view();
}

/** Fills in and sends every sheet; units of the first county stand high, of the second low. */
async function tellAll() {
  for (const [position, county] of world.counties.entries()) {
    const sheet = await county.act((ctx) => getLevelSheet(ctx, county.participationId));
    const level = position === 0 ? 5 : 1;
    const rows = sheet.units.map(({ targetId }) => ({
      targetId,
      levels: { economy: level, integrity: level },
      industry: null,
      workload: 2,
      lastInspectedOn: '2021-05-01',
    }));
    await county.act((ctx) =>
      saveLevels(ctx, county.participationId, { body: { rows }, version: sheet.version }),
    );
    await county.act((ctx) => sendLevels(ctx, county.participationId, sheet.version + 1));
    await world.host.deliver(county.tenant);
  }
}

async function run(isReplayOf?: string) {
  const { version } = await view();
  const started = await world.city.act((ctx) =>
    isReplayOf === undefined
      ? startRun(ctx, world.combinedId, { body: { seed: 7 }, version })
      : replayRun(ctx, world.combinedId, isReplayOf),
  );
  await world.city.act(async (ctx) => {
    const row = await findRun(ctx.tx, started.runId);
    if (row === undefined) throw new Error('no run');
    const { problem, seed, steps } = row;
    await finishRun(ctx, row.id, await divide(problem, { seed, steps }));
  });
  // What the host ends after `finish`.
  await world.host.db.admin.query('delete from core.computations where id = $1', [
    started.computationId,
  ]);
  return started.runId;
}

const levels = [
  { key: 'economy', title: '经济水平' },
  { key: 'integrity', title: '廉政水平' },
];

test('lists the units of the cards, and what each still lacks', async () => {
  const { division, faults, problem, version } = await set({ levels });

  expect(version).toBe(1);
  expect(problem.units.map(({ name }) => name)).toHaveLength(8);
  expect(division.unplaced[0]?.reasons).toEqual(['缺少经济水平、廉政水平']);
  expect(faults).toEqual(['可以划分的单位只有0个，少于一个板块的下限3个']);
  await expect(run()).rejects.toMatchObject({ code: 'block.cannot_divide' });
  await expect(
    world.city.act((ctx) => blockMode.teams(forOthers(ctx), combined())),
  ).rejects.toMatchObject({
    code: 'block.not_divided',
  });
});

test('takes over what a run divides, with its bound, and one team per block', async () => {
  await tellAll();
  await run();
  const divided = await view();

  expect(divided.division.unplaced).toEqual([]);
  expect(divided.division.blocks.map(({ units }) => units.length)).toEqual([4, 4]);
  expect(divided.bound).toBe(divided.score);
  expect(divided.violations).toEqual([]);
  expect(divided.counties.every(({ hasTold }) => hasTold)).toBe(true);

  const { version } = divided;
  await world.city.act((ctx) =>
    nameBlock(ctx, { id: world.combinedId, number: 1 }, { name: '北部板块', version }),
  );
  const teams = await world.city.act((ctx) => blockMode.teams(forOthers(ctx), combined()));
  expect(teams.map(({ name }) => name)).toEqual(['北部板块', '第2板块']);
  expect(teams.map(({ targetIds }) => targetIds)).toEqual(
    divided.division.blocks.map(({ units }) => units),
  );
});

test('keeps a move by hand with its reason, and a run leaves what is fixed', async () => {
  const before = await view();
  const [first, second] = before.division.blocks;
  const targetId = first?.units[0] ?? '';
  const move = { targetId, block: 2, reason: '与第二板块同属一个流域', isLocked: true };
  await world.city.act((ctx) =>
    moveUnit(ctx, world.combinedId, { body: move, version: before.version }),
  );
  const moved = await view();
  expect(moved.score).toBeLessThan(before.score);
  expect(moved.bound).toBe(before.bound);
  expect(moved.placed.find((it) => it.targetId === targetId)).toMatchObject({
    cameBy: 'manual',
    isLocked: true,
    reason: '与第二板块同属一个流域',
  });

  await run();
  const again = await view();
  expect(again.division.blocks.find(({ id }) => id === '2')?.units).toContain(targetId);
  expect(second?.units).toHaveLength(4);

  await world.city.act((ctx) =>
    lockUnit(ctx, world.combinedId, {
      body: { targetId, isLocked: false },
      version: again.version,
    }),
  );
  await run();
  expect((await view()).score).toBe(before.score);
});

test('refuses weights that do not sum to 100', async () => {
  await expect(set({ weights: { region: 50, kind: 40, level: 20 } })).rejects.toMatchObject({
    code: 'block.weights_sum',
  });
  await expect(set({ size: { min: 5, max: 4 } })).rejects.toMatchObject({
    code: 'block.size_reversed',
  });
});

test('refuses who has not seen the last change', async () => {
  const { settings, version } = await view();
  await expect(
    world.city.act((ctx) =>
      setDivision(ctx, world.combinedId, { body: settings, version: version - 1 }),
    ),
  ).rejects.toMatchObject({ code: 'block.version_changed' });
});

test('a replay gives the same and changes nothing; a result can be taken later', async () => {
  const runId = await run();
  const { version } = await view();
  await run(runId);
  const [replay, original] = await world.city.act((ctx) => listRuns(ctx, world.combinedId));

  expect(replay).toMatchObject({ same: true, replayOf: original?.number, takenAt: null });
  expect((await view()).version).toBe(version);

  await world.city.act((ctx) =>
    takeRun(ctx, { id: world.combinedId, run: replay?.id ?? '' }, version),
  );
  expect((await view()).score).toBe(original?.result?.score);
});

test('names what cannot be met, and no team is staffed for blocks that break it', async () => {
  const { division } = await view();
  const [one = '', other = ''] = division.blocks[0]?.units ?? [];
  const asked = await set({ apart: [[one, other]] });

  expect(asked.violations.map(({ kind }) => kind)).toEqual(['apart']);
  await expect(
    world.city.act((ctx) => blockMode.teams(forOthers(ctx), combined())),
  ).rejects.toMatchObject({
    code: 'block.division_broken',
  });
  const both = await set({ together: [[one, other]] });
  expect(both.faults[0]).toContain('须同板块，但');
  await set({ apart: [], together: [] });
});

test('compares what counties submit of the units of a block', async () => {
  const { division, problem } = await view();
  const [first, second] = division.blocks;
  const [one, other] = world.counties;
  const submit = async (county: typeof one, targetIds: readonly string[]) => {
    await county?.act((ctx) =>
      ctx.exchange.send({
        type: 'unitLevels',
        exchangeId: levelsExchangeId(county.exchangeId),
        to: world.city.tenant.id,
        verb: 'report',
        content: {
          rows: targetIds.map((targetId, place) => ({
            targetId,
            key: `${county.tenant.code}-${place}`,
            category: [],
            text: '公务接待超标准，接待费用未按规定公示',
          })),
        },
      }),
    );
    if (county) await world.host.deliver(county.tenant);
  };
  await expect(
    world.city.act((ctx) => compareBlock(ctx, { id: world.combinedId, number: 1 })),
  ).rejects.toMatchObject({ code: 'block.nothing_to_compare' });
  const ofCounty = (code: string | undefined) =>
    problem.units.filter(({ countyCode }) => countyCode === code).map(({ id }) => id);
  await submit(one, ofCounty(one?.tenant.code));
  await submit(other, ofCounty(other?.tenant.code));

  await world.city.act((ctx) => compareBlock(ctx, { id: world.combinedId, number: 1 }));
  const commons = await world.city.act((ctx) => listBlockCommons(ctx, world.combinedId));

  expect(commons).toMatchObject([
    { number: 1, findings: first?.units.length, problems: 1, confirmed: 0 },
    { number: 2, findings: second?.units.length, problems: 0, comparedAt: null },
  ]);
  await expect(
    world.city.act((ctx) => compareBlock(ctx, { id: world.combinedId, number: 9 })),
  ).rejects.toMatchObject({ code: 'block.block_not_found' });
});

test('a county that has not joined with a round has no findings to submit', async () => {
  const [county] = world.counties;
  const findings = await county?.act((ctx) => getSheetFindings(ctx, county.participationId));
  expect(findings).toMatchObject({ total: 0, sentAt: null });
  await expect(
    county?.act((ctx) => sendFindings(ctx, county.participationId, findings?.version)),
  ).rejects.toMatchObject({ code: 'block.no_round' });
});

test('a county that joins is asked for the levels that count by then', async () => {
  const { city, counties, host } = world;
  const [county] = counties;
  if (county === undefined) throw new Error('no county');
  const { admin } = host.db;
  await admin.query(
    `update p_inspection.combined_counties set joined_at = null where exchange_id = $1`,
    [county.exchangeId],
  );
  const later = [{ key: 'party', title: '党建水平' }];
  await set({ levels: later });
  await host.deliver(city.tenant);
  const sheet = () => county.act((ctx) => getLevelSheet(ctx, county.participationId));
  expect((await sheet()).levels).not.toEqual(later);
  await admin.query(
    `update p_inspection.combined_counties set joined_at = now() where exchange_id = $1`,
    [county.exchangeId],
  );

  const joined = {
    tenantId: county.tenant.id,
    code: county.tenant.code,
    name: '甲县',
    exchangeId: county.exchangeId,
    takesPart: true,
    joinedAt: null,
    leftAt: null,
    roundFrom: null,
    roundTo: null,
  };
  const changed = () =>
    city.act(async (ctx) => await blockMode.countyChanged?.(forOthers(ctx), combined(), joined));
  await changed();
  await host.deliver(city.tenant);
  const asked = await sheet();
  await changed();
  await host.deliver(city.tenant);

  expect([asked.levels, (await sheet()).version]).toEqual([later, asked.version]);
});

test('counties are asked again when other levels count, and an undertaking of another mode has none', async () => {
  await set({ levels: [...levels, { key: 'size', title: '规模' }] });
  await world.host.deliver(world.city.tenant);
  const [county] = world.counties;
  const sheet = await county?.act((ctx) => getLevelSheet(ctx, county.participationId));

  expect(sheet?.levels.map(({ title }) => title)).toEqual(['经济水平', '廉政水平', '规模']);
  expect(sheet?.units[0]?.missing).toEqual(['规模']);
  await expect(
    world.city.act((ctx) => getDivision(ctx, crypto.randomUUID())),
  ).rejects.toMatchObject({
    code: 'block.division_not_found',
  });
});
