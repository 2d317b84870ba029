import type { CheckedRecord, Ctx } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { borrowMaterial, changeMaterial, returnMaterial } from './borrow-material.ts';
import { getMaterial, getMaterialTotals, listMaterials } from './list-materials.ts';
import { ListMaterialsQuery, type BorrowMaterialBody } from './materials.schemas.ts';
import { materialsSource } from './materials.source.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
let other: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
  other = await teamOnSite(world);
});
afterAll(() => host.close());

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;
const byTeam = <Result>(work: Work<Result>, of = team) => world.asTeam(of.teamId, of.first, work);
const body = (over: Partial<BorrowMaterialBody> = {}, of = team): BorrowMaterialBody => ({
  engagementId: of.engagementId,
  title: '2024年党委会议记录',
  form: 'original',
  quantity: 2,
  borrowerId: of.first.id,
  provider: '陈主任',
  borrowedOn: '2026-01-10',
  dueOn: '2099-01-20',
  ...over,
});
const borrow = (over: Partial<BorrowMaterialBody> = {}) =>
  byTeam((ctx) => borrowMaterial(ctx, body(over)));
const read = (id: string) => byTeam((ctx) => getMaterial(ctx, id));
const listed = (view: 'open' | 'overdue' | 'returned') =>
  byTeam(async (ctx) => {
    const query = ListMaterialsQuery.parse({ engagement: team.engagementId, view });
    return (await listMaterials(ctx, query)).items.map(({ id }) => id);
  });
/** Sources see a context over all schemas. */
const plain = (ctx: InspectionCtx): Ctx =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the view of the tables changes
  ctx as unknown as Ctx;

test('an original is due back, and is overdue once the day has passed', async () => {
  await expect(borrow({ dueOn: null })).rejects.toMatchObject({
    code: 'inspection.material_due_missing',
  });
  const kept = await borrow({ form: 'copy', dueOn: null });
  const out = await borrow();
  const late = await borrow({ dueOn: '2026-01-12' });
  expect(await listed('overdue')).toEqual([late]);
  expect(await listed('open')).toEqual([late, out, kept]);
  expect((await read(late)).isOverdue).toBe(true);
  expect(await byTeam((ctx) => getMaterialTotals(ctx, { engagement: team.engagementId }))).toEqual({
    open: 3,
    overdue: 1,
    returned: 0,
  });
});

test('what came back names who took it, and stands from then on', async () => {
  const id = await borrow();
  const back = { returnedOn: '2026-01-09', receivedBy: '陈主任' };
  await expect(
    byTeam((ctx) => returnMaterial(ctx, id, { body: back, version: 1 })),
  ).rejects.toMatchObject({ code: 'inspection.material_returned_early' });
  await byTeam((ctx) =>
    returnMaterial(ctx, id, { body: { ...back, returnedOn: '2026-01-15' }, version: 1 }),
  );
  expect(await listed('returned')).toContain(id);
  await expect(
    byTeam((ctx) => changeMaterial(ctx, id, { body: body(), version: 2 })),
  ).rejects.toMatchObject({ code: 'inspection.material_returned' });
});

test('is borrowed by somebody of the team, of that unit alone', async () => {
  await expect(borrow({ borrowerId: other.first.id })).rejects.toMatchObject({
    code: 'inspection.material_borrower',
  });
  const id = await borrow();
  await expect(byTeam((ctx) => getMaterial(ctx, id), other)).rejects.toMatchObject({
    code: 'inspection.material_not_found',
  });
});

test('leaves as a sheet and comes back unchanged; a new row is entered with its return', async () => {
  const records = await byTeam(async (ctx) => {
    const { ids } = await materialsSource.list(plain(ctx), { filters: [], sort: [] });
    return await materialsSource.read(plain(ctx), ids);
  });
  const bytes = await exportWorkbook(materialsSource.definition, records);
  const { plan } = await tryImport(materialsSource.definition, bytes, {
    existing: records.map((record) => ({ ...record, recordId: record.id })),
    directory: ({ text }) => [{ id: team.unitId, text }],
  });
  expect(records.length).toBeGreaterThan(2);
  expect(plan.counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });

  const values = {
    ...records[0]?.values,
    materialNo: 90,
    title: '合同台账',
    returnedOn: '2026-01-16',
    receivedBy: '陈主任',
  };
  const id = await byTeam((ctx) =>
    materialsSource.apply
      ? materialsSource.apply(plain(ctx), {
          recordId: null,
          record: { values, details: [] },
          batchId: crypto.randomUUID(),
        })
      : Promise.resolve(''),
  );
  expect(await read(id)).toMatchObject({ materialNo: 90, returnedOn: '2026-01-16' });
});

test('the dry run says what a row lacks', async () => {
  const [known] = await byTeam(async (ctx) => {
    const { ids } = await materialsSource.list(plain(ctx), { filters: [], sort: [] });
    return await materialsSource.read(plain(ctx), ids);
  });
  const problemsOf = async (over: CheckedRecord['record']['values']) => {
    const record = { values: { ...known?.values, ...over }, details: [] };
    const row: CheckedRecord = { recordId: null, record, changed: [], status: null };
    const found = await byTeam((ctx) =>
      materialsSource.check ? materialsSource.check(plain(ctx), [row]) : Promise.resolve([]),
    );
    return found.map(({ code }) => code);
  };
  const fine = { form: 'original', returnedOn: null, receivedBy: null, dueOn: '2099-01-20' };
  expect(await problemsOf(fine)).toEqual([]);
  expect(await problemsOf({ ...fine, borrower: '无此人' })).toEqual([
    'inspection.material_borrower',
  ]);
  expect(await problemsOf({ ...fine, dueOn: null })).toEqual(['inspection.material_due_missing']);
  expect(await problemsOf({ ...fine, returnedOn: '2026-01-16' })).toEqual([
    'inspection.material_receiver',
  ]);
  expect(await problemsOf({ ...fine, roundNo: 999 })).toEqual(['inspection.engagement_not_found']);
});
