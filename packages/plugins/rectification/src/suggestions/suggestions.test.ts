import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, issuedFindings, measure, openHost, proposal } from '../../test/factories.ts';
import { addMeasure } from '../measures/add-measure.ts';
import {
  listFiledCategories,
  listNamedDepartments,
  listNamedPeople,
} from './suggestions.repository.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

test('a unit is offered the names it has used, and none of another county', async () => {
  const world = await createWorld(host);
  const other = await createWorld(host);
  for (const [where, owner] of [
    [world, '何鹏程'],
    [other, '外人'],
  ] as const) {
    const [finding = ''] = await issuedFindings(where, proposal());
    await where.asUnit(where.unitHead, (ctx) =>
      addMeasure(
        ctx,
        finding,
        measure({ owner, leadDepartment: '办公室', coDepartment: '财务科' }),
      ),
    );
  }

  const people = await world.asUnit(world.unitHead, (ctx) => listNamedPeople(ctx.tx));
  const departments = await world.asUnit(world.unitHead, (ctx) => listNamedDepartments(ctx.tx));

  expect(people).toEqual(['何鹏程']);
  expect(departments).toEqual(['办公室', '财务科'].toSorted());
});

test('categories in use are told once each', async () => {
  const world = await createWorld(host);
  const filed = { cat1: '本县自设', cat2: '河道' };
  await issuedFindings(world, proposal(filed), proposal(filed));

  const categories = await world.asMember(world.office, (ctx) => listFiledCategories(ctx.tx));

  expect(categories).toEqual([filed]);
});
