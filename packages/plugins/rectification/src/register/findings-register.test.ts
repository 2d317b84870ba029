import type { RegisterFilter, RegisterRecord, RegisterValues } from '@lianxun/plugin-api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  openHost,
  plannedFinding,
  proposal,
  startRectifying,
  type World,
} from '../../test/factories.ts';
import { roundFigures } from '../figures/get-figures.ts';
import { getFinding } from '../findings/get-finding.ts';
import { applyFindingRecord } from './apply-finding-record.ts';
import { applyFindingStatus } from './apply-finding-status.ts';
import { listFindingRecords } from './list-finding-records.ts';
import { readFindingRecords } from './read-finding-records.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const batchId = '019a0000-0000-7000-8000-00000000000b';
const person = (text: string) => ({ id: null, text });

const detail = (overrides: RegisterValues = {}): RegisterValues => ({
  measure: '修订议事规则',
  leadDept: '办公室',
  coDept: null,
  owner: person('李明'),
  due: '2022-03-31',
  rectificationType: 'concentrated',
  progress: '已完成初稿',
  result: '规则已印发执行',
  ...overrides,
});

const record = (
  world: World,
  overrides: RegisterValues = {},
  details = [detail()],
): RegisterRecord => ({
  values: {
    seq: 1,
    committeeTerm: 12,
    year: 2026,
    roundNo: 3,
    inspectionType: 'routine',
    team: { id: null, text: '县委第一巡察组' },
    unit: { id: world.unitId, text: '某单位' },
    level: 'county',
    cat1: '全面从严治党责任',
    cat2: null,
    tags: ['三重一大'],
    isKey: true,
    finding: '大额支出未经集体研究',
    manifestation: '抽查发现3笔',
    rootCause: '规则意识不强',
    goal: '规范决策',
    leadLeader: person('张华'),
    principal: person('赵军'),
    generalise: '开展自查',
    rules: '议事规则 / 西发〔2022〕3号 / 2022-03-01',
    accountable: 2,
    form: 'first',
    refunded: 6_657_000,
    recovered: null,
    saved: 0,
    selfOpinion: '已完成',
    note: null,
    ...overrides,
  },
  details,
});

const apply = (world: World, row: RegisterRecord, recordId: string | null = null) =>
  world.asMember(world.office, (ctx) =>
    applyFindingRecord(ctx, { recordId, record: row, batchId }),
  );
const setStatus = (world: World, recordId: string, status: string, values: RegisterValues = {}) =>
  world.asMember(world.office, (ctx) =>
    applyFindingStatus(ctx, {
      recordId,
      status,
      record: { values, details: [] },
      batchId,
      batchNumber: 4,
    }),
  );
const records = (world: World, filters: readonly RegisterFilter[] = []) =>
  world.asMember(world.office, async (ctx) => {
    const { ids } = await listFindingRecords(ctx, { filters, sort: [] });
    return await readFindingRecords(ctx, ids);
  });
const look = (world: World, id: string) =>
  world.asMember(world.office, (ctx) => getFinding(ctx, id));

describe('the ledger in', () => {
  test('comes out as it went in', async () => {
    const world = await createWorld(host);
    const row = record(world, {}, [
      detail(),
      detail({
        measure: '长期抓培训',
        due: null,
        rectificationType: 'longTerm',
        progress: null,
        result: null,
      }),
    ]);

    await apply(world, row);

    const [stored] = await records(world);
    const { unit: _, ...values } = row.values;
    expect(stored?.values).toMatchObject(values);
    expect(stored?.details).toEqual(row.details);
  });

  test('applied again changes nothing but the log', async () => {
    const world = await createWorld(host);
    const id = await apply(world, record(world));
    const before = await records(world);

    await apply(world, record(world), id);

    expect(await records(world)).toEqual(before);
    expect((await look(world, id)).progress).toHaveLength(1);
  });

  test('adds what a longer progress text adds and keeps what was written', async () => {
    const world = await createWorld(host);
    const id = await apply(world, record(world));

    await apply(world, record(world, {}, [detail({ progress: '已完成初稿\n已送审' })]), id);

    expect((await look(world, id)).progress.map(({ text }) => text)).toEqual([
      '已完成初稿',
      '已送审',
    ]);
  });

  test('leaves what the sheet has no column for', async () => {
    const world = await createWorld(host);
    const id = await apply(world, record(world));

    await apply(world, { values: { seq: 1, goal: '新的目标' }, details: [] }, id);

    expect(await look(world, id)).toMatchObject({
      goal: '新的目标',
      rootCause: '规则意识不强',
      rules: [{ name: '议事规则' }],
    });
  });

  test('keeps a measure the sheet no longer lists', async () => {
    const world = await createWorld(host);
    const id = await apply(world, record(world, {}, [detail(), detail({ measure: '第二条' })]));

    await apply(world, record(world), id);

    expect((await look(world, id)).measureList.map(({ text }) => text)).toEqual([
      '修订议事规则',
      '第二条',
    ]);
  });

  test('names a round that does not exist', async () => {
    const world = await createWorld(host);

    await expect(apply(world, record(world, { roundNo: 99 }))).rejects.toMatchObject({
      code: 'rectification.round_not_found',
      details: {
        reasons: [{ message: '没有第12届2026年第99轮巡察，请先建立轮次', field: 'roundNo' }],
      },
    });
  });

  test('refuses a second finding with the same number in the unit', async () => {
    const world = await createWorld(host);
    await apply(world, record(world));

    await expect(
      apply(world, record(world, { team: { id: null, text: '第二组' } })),
    ).rejects.toMatchObject({
      code: 'rectification.number_taken',
    });
  });

  test('adds nothing to a feedback that took place here, and does not rewrite its wording', async () => {
    const world = await createWorld(host);
    const [id = ''] = await issuedFindings(world, proposal());

    await expect(apply(world, record(world, { seq: 9 }))).rejects.toMatchObject({
      code: 'rectification.already_issued',
    });
    await expect(apply(world, record(world, { finding: '改写' }), id)).rejects.toMatchObject({
      code: 'rectification.already_issued',
    });
  });

  test('does not change an accepted plan', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    await startRectifying(world, findingId);

    const change = apply(world, { values: {}, details: [{ due: '2099-12-31' }] }, findingId);

    await expect(change).rejects.toMatchObject({ code: 'rectification.plan_fixed' });
  });
});

describe('the statuses of a history load', () => {
  test('put finding and measures where the ledger says and show them to the unit', async () => {
    const world = await createWorld(host);
    const id = await apply(world, record(world));
    expect((await look(world, id)).stage).toBe('proposed');

    await setStatus(world, id, 'closed', { closedOn: '2022-03-20' });

    const seen = await world.asUnit(world.unitHead, (ctx) => getFinding(ctx, id));
    expect(seen).toMatchObject({
      stage: 'closed',
      bucket: 'done',
      closedOn: '2022-03-20',
      measures: { total: 1, verified: 1 },
      rules: [{ name: '议事规则' }],
      progress: [{ text: '已完成初稿' }],
    });
  });

  test('count in the round: closed in time, partly done, not done', async () => {
    const world = await createWorld(host);
    const load = [
      ['closed', { closedOn: '2022-03-20' }],
      ['closed', { closedOn: '2022-06-01' }],
      ['partlyDone', { nextReview: '2027-01-01' }],
      ['notDone', {}],
    ] as const;
    for (const [index, [status, values]] of load.entries()) {
      await setStatus(world, await apply(world, record(world, { seq: index + 1 })), status, values);
    }

    const figures = (
      await world.asMember(world.office, (ctx) => roundFigures(ctx, [world.roundId]))
    ).get(world.roundId);

    const value = (key: string) => figures?.figures.find((it) => it.key === key)?.value;
    expect(figures?.totals).toMatchObject({
      findings: 4,
      done: 2,
      partlyDone: 1,
      notDone: 1,
      overdue: 1,
      rules: 4,
    });
    expect([value('rate'), value('onTimeRate')]).toEqual([50, 25]);
  });

  test('come out as they went in', async () => {
    const world = await createWorld(host);
    const id = await apply(world, record(world));

    await setStatus(world, id, 'partlyDone', { nextReview: '2027-01-01' });

    const [stored] = await records(world, [{ column: 'round', oneOf: [world.roundId] }]);
    expect(stored?.values).toMatchObject({
      status: 'partlyDone',
      closedOn: null,
      nextReview: '2027-01-01',
    });
  });

  test('never touch a finding that runs through the process here', async () => {
    const world = await createWorld(host);
    const [id = ''] = await issuedFindings(world, proposal());

    await expect(setStatus(world, id, 'closed')).rejects.toMatchObject({
      code: 'rectification.in_live_process',
    });
  });
});
