import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  measure,
  openHost,
  plannedFinding,
  proposal,
  startRectifying,
  type World,
} from '../../test/factories.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { getMeasureTotals, listMeasures } from '../measures/list-measures.ts';
import { ListMeasuresQuery } from '../measures/measures.schemas.ts';
import { FindingTotalsQuery, ListFindingsQuery } from './findings.schemas.ts';
import { getFindingTotals, listFindings } from './list-findings.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const list = (world: World, query: Record<string, string>) =>
  world.asMember(world.office, (ctx) => listFindings(ctx, ListFindingsQuery.parse(query)));
const seqs = async (world: World, query: Record<string, string>) =>
  (await list(world, query)).items.map(({ seq }) => seq);

test.for(['unit', 'seq', 'due'])(
  'pages sorted by %s meet every finding exactly once',
  async (sort) => {
    const world = await createWorld(host);
    await issuedFindings(world, ...Array.from({ length: 5 }, () => proposal()));

    const seen: (number | null)[] = [];
    let after: string | null = null;
    do {
      const page = await list(world, { limit: '2', sort, ...(after !== null && { after }) });
      seen.push(...page.items.map(({ seq }) => seq));
      after = page.next;
    } while (after !== null);

    expect(seen).toEqual([1, 2, 3, 4, 5]);
  },
);

test('refuses a cursor that is no place in the list', async () => {
  const world = await createWorld(host);

  await expect(list(world, { after: 'nonsense' })).rejects.toMatchObject({
    code: 'rectification.cursor_invalid',
  });
});

test('filters by text literally: a percent sign is a percent sign', async () => {
  const world = await createWorld(host);
  await issuedFindings(
    world,
    proposal({ text: '完成率仅50%的项目仍在申报' }),
    proposal({ text: '完成率偏低' }),
  );

  expect(await seqs(world, { contains: '50%' })).toEqual([1]);
  expect(await seqs(world, { contains: '%' })).toEqual([1]);
  expect(await seqs(world, { contains: '完成率' })).toEqual([1, 2]);
});

test('filters by category, key finding, round, unit and stage together', async () => {
  const world = await createWorld(host);
  await issuedFindings(
    world,
    proposal({ isKey: true }),
    proposal({ isKey: true, cat1: '群众身边腐败和不正之风' }),
    proposal(),
  );

  expect(
    await seqs(world, {
      key: 'true',
      cat1: '全面从严治党责任',
      round: world.roundId,
      unit: world.unitId,
      stage: 'issued',
    }),
  ).toEqual([1]);
  expect(await seqs(world, { stage: 'closed' })).toEqual([]);
  expect(await seqs(world, { bucket: 'notDone', stage: 'proposed' })).toEqual([]);
});

test('tells the overdue and those due soon apart', async () => {
  const world = await createWorld(host);
  const [first, second] = await issuedFindings(world, proposal(), proposal(), proposal());
  const today = await world.asMember(world.office, (ctx) => Promise.resolve(ctx.calendar.today()));
  await host.db.admin.query(
    'update p_rectification.findings set due_on = $2::date - 1 where id = $1',
    [first, today],
  );
  await host.db.admin.query(
    'update p_rectification.findings set due_on = $2::date + 5 where id = $1',
    [second, today],
  );

  expect(await seqs(world, { overdue: 'true' })).toEqual([1]);
  expect(await seqs(world, { dueWithin: '5' })).toEqual([2]);
  expect(await seqs(world, { dueWithin: '4' })).toEqual([]);
  const { items } = await list(world, { sort: 'due' });
  expect(items.map(({ due }) => due)).toEqual([
    { daysLeft: -1, overdue: true, colour: 'red' },
    { daysLeft: 5, overdue: false, colour: 'yellow' },
    expect.objectContaining({ overdue: false, colour: null }),
  ]);
});

test('counts over all pages what the same filter lists', async () => {
  const world = await createWorld(host);
  const { findingId } = await plannedFinding(world);
  await world.asUnit(world.unitHead, (ctx) => addMeasure(ctx, findingId, measure({})));
  const totals = (query: Record<string, string>) =>
    world.asMember(world.office, (ctx) => getFindingTotals(ctx, FindingTotalsQuery.parse(query)));
  const all = await list(world, { limit: '200' });

  expect(await totals({})).toEqual({
    findings: all.items.length,
    measures: all.items.reduce((sum, { measures }) => sum + measures.total, 0),
    verified: 0,
  });
  expect(await totals({ stage: 'closed' })).toEqual({ findings: 0, measures: 0, verified: 0 });
});

test('another county’s office sees nothing of it', async () => {
  const world = await createWorld(host);
  await issuedFindings(world, proposal());
  const other = await createWorld(host);

  expect((await list(other, { round: world.roundId })).items).toEqual([]);
});

test('lists measures by due date, long-term ones last', async () => {
  const world = await createWorld(host);
  const { findingId } = await plannedFinding(world);
  await world.asUnit(world.unitHead, (ctx) =>
    addMeasure(
      ctx,
      findingId,
      measure({ text: '长期抓', dueOn: null, rectificationType: 'longTerm' }),
    ),
  );
  await world.asUnit(world.unitHead, (ctx) =>
    addMeasure(ctx, findingId, measure({ text: '先办', dueOn: '2030-01-01' })),
  );
  await startRectifying(world, findingId);
  const page = (after?: string) =>
    world.asMember(world.office, (ctx) =>
      listMeasures(
        ctx,
        ListMeasuresQuery.parse({
          limit: '2',
          round: world.roundId,
          ...(after !== undefined && { after }),
        }),
      ),
    );

  const first = await page();
  const second = await page(first.next ?? '');

  expect([...first.items, ...second.items].map(({ dueOn }) => dueOn)).toEqual([
    '2030-01-01',
    '2099-06-30',
    null,
  ]);
  expect(second.next).toBeNull();
  const totals = (filter: Record<string, string>) =>
    world.asMember(world.office, (ctx) =>
      getMeasureTotals(ctx, ListMeasuresQuery.parse({ round: world.roundId, ...filter })),
    );
  expect(await totals({})).toEqual({ measures: 3 });
  expect(await totals({ stage: 'verified' })).toEqual({ measures: 0 });
});
