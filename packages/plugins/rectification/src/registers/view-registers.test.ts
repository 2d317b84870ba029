import type { RegisterSource } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  accountability,
  createWorld,
  measure,
  openHost,
  plannedFinding,
  type World,
} from '../../test/factories.ts';
import { recordAccountability } from '../accountability/record-accountability.ts';
import { addAdoptedRule } from '../adopted-rules/add-adopted-rule.ts';
import { forOthers } from '../database.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { findingListRegisterSource } from './finding-list.source.ts';
import {
  accountabilityRegisterSource,
  measuresRegisterSource,
  rulesRegisterSource,
} from './view-registers.source.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const whole = { filters: [], sort: [] };

function recordsOf(world: World, { list, read }: RegisterSource) {
  return world.asMember(world.office, async (ctx) => {
    const { ids } = await list(forOthers(ctx), whole);
    return await read(forOthers(ctx), ids);
  });
}

async function filledWorld(): Promise<World> {
  const world = await createWorld(host);
  const { findingId } = await plannedFinding(world);
  await world.asUnit(world.unitHead, async (ctx) => {
    await addMeasure(ctx, findingId, measure({ text: '=开展专项培训', coDepartment: '人事科' }));
    await addAdoptedRule(ctx, findingId, {
      name: '议事规则',
      documentNo: '示办〔2026〕3号',
      adoptedOn: '2026-03-05',
    });
    await recordAccountability(ctx, findingId, accountability('何某某', '吴某某'));
    await recordAccountability(ctx, findingId, accountability('何某某'));
  });
  return world;
}

test.each([
  ['问题清单', findingListRegisterSource, 1],
  ['任务清单', measuresRegisterSource, 2],
  ['建章立制清单', rulesRegisterSource, 1],
  ['追责问责清单', accountabilityRegisterSource, 3],
])('%s leaves and comes back without a change', async (_, source, rows) => {
  const world = await filledWorld();
  const existing = await recordsOf(world, source);
  const bytes = await exportWorkbook(source.definition, existing);

  const { plan } = await tryImport(source.definition, bytes, {
    existing,
    directory: ({ text }) => [{ id: world.unitId, text }],
  });

  expect(existing).toHaveLength(rows);
  expect(plan.records.map(({ kind }) => kind)).toEqual(
    Array.from({ length: rows }, () => 'unchanged'),
  );
});

test('the list of people held accountable shows no name', async () => {
  const world = await filledWorld();

  const records = await recordsOf(world, accountabilityRegisterSource);

  expect(records.map(({ values }) => [values['personNo'], values['name']])).toEqual([
    [1, '何**'],
    [2, '吴**'],
    [3, '何**'],
  ]);
});
