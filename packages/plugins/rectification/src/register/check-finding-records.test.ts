import type { RegisterValues } from '@lianxun/plugin-api';
import { insertUnit, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  openHost,
  plannedFinding,
  proposal,
  startRectifying,
  teamsByRound,
  type World,
} from '../../test/factories.ts';
import { checkFindingRecords } from './check-finding-records.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const team = '县委第一巡察组';

async function worldWithTeam(): Promise<World> {
  const world = await createWorld(host);
  teamsByRound.set(world.roundId, [{ id: '019a0000-0000-7000-8000-0000000000aa', name: team }]);
  return world;
}

const newRow = (world: World, overrides: RegisterValues = {}) => ({
  recordId: null,
  record: {
    values: {
      seq: 1,
      committeeTerm: 12,
      year: 2026,
      roundNo: 3,
      team: { id: null, text: team },
      unit: { id: world.unitId, text: '某单位' },
      ...overrides,
    },
    details: [],
  },
  changed: [],
  status: null,
});

const knownRow = (recordId: string, changed: string[], status: RegisterValues | null = null) => ({
  recordId,
  record: { values: {}, details: [] },
  changed,
  status,
});

const check = (world: World, ...rows: Parameters<typeof checkFindingRecords>[1]) =>
  world.asMember(world.office, (ctx) => checkFindingRecords(ctx, rows));

describe('a new row', () => {
  test('is fine in a round that has its unit and its team', async () => {
    const world = await worldWithTeam();

    expect(await check(world, newRow(world), newRow(world, { seq: 2 }))).toEqual([]);
  });

  test('names a round that does not exist', async () => {
    const world = await worldWithTeam();

    expect(await check(world, newRow(world), newRow(world, { roundNo: 99 }))).toEqual([
      {
        index: 1,
        column: 'roundNo',
        code: 'rectification.round_not_found',
        message: '没有第12届2026年第99轮巡察',
        hint: '请先建立这个轮次，或改正届次、年度、轮次',
      },
    ]);
  });

  test('names a unit that the round does not inspect', async () => {
    const world = await worldWithTeam();
    const other = await insertUnit(host.db.admin, world.county, { name: '县水务局' });

    const [problem] = await check(world, newRow(world, { unit: { id: other, text: '县水务局' } }));

    expect(problem).toMatchObject({ column: 'unit', message: '县水务局不在第3轮的巡察对象中' });
  });

  test('names a team that the round does not have, and those it has', async () => {
    const world = await worldWithTeam();

    const [problem] = await check(world, newRow(world, { team: { id: null, text: '第九组' } }));

    expect(problem).toMatchObject({
      column: 'team',
      code: 'rectification.team_missing',
      message: '第3轮没有“第九组”',
      hint: expect.stringContaining(team),
    });
  });

  test('finds its team whatever spaces the sheet has', async () => {
    const world = await worldWithTeam();
    const spaced = { id: null, text: '县委 第一巡察组' };

    expect(await check(world, newRow(world, { team: spaced }))).toEqual([]);
  });

  test('comes too late for a unit whose feedback took place here', async () => {
    const world = await worldWithTeam();
    await issuedFindings(world, proposal());

    const [problem] = await check(world, newRow(world, { seq: 9 }));

    expect(problem).toMatchObject({
      column: 'unit',
      message: '该单位的问题已在系统中反馈，数量不再变动',
    });
  });

  test('cannot take a number twice in one sheet', async () => {
    const world = await worldWithTeam();

    const found = await check(world, newRow(world), newRow(world));

    expect(found).toMatchObject([
      { index: 1, column: 'seq', message: '表中该单位的第1号问题不止一处' },
    ]);
  });
});

describe('a row of a finding that runs here', () => {
  test('changes neither wording nor state', async () => {
    const world = await worldWithTeam();
    const [id = ''] = await issuedFindings(world, proposal());

    const found = await check(world, knownRow(id, ['finding', 'progress'], { status: 'closed' }));

    expect(found).toMatchObject([
      { column: 'finding', code: 'rectification.already_issued' },
      { column: 'status', code: 'rectification.in_live_process' },
    ]);
  });

  test('does not change an accepted plan, but may report', async () => {
    const world = await worldWithTeam();
    const { findingId } = await plannedFinding(world);
    await startRectifying(world, findingId);

    const found = await check(world, knownRow(findingId, ['due', 'result', 'generalise']));

    expect(found).toMatchObject([{ column: 'due', code: 'rectification.plan_fixed' }]);
  });
});
