import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  measure,
  openHost,
  proposal,
  type World,
} from '../../test/factories.ts';
import { forOthers } from '../database.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { closeOutForm } from './close-out-form.document.ts';
import { escalationLetters } from './escalation-letters.document.ts';
import { findingList } from './finding-list.document.ts';
import { rectificationReport } from './rectification-report.document.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const closeInHistory = (id: string, stage: string) =>
  world.asMember(world.office, (ctx) =>
    ctx.workflow.startInHistory(
      {
        type: 'finding',
        id,
        engagementId: world.engagementId,
        unitId: world.unitId,
        released: true,
      },
      { batchNumber: 1, endedOn: null, stage },
    ),
  );

test('the report of the unit counts 完成, 基本完成 and 未完成 apart, and only 完成 into the rate', async () => {
  const [planned = '', done = '', partly = ''] = await issuedFindings(
    world,
    proposal(),
    proposal(),
    proposal(),
  );
  await closeInHistory(done, 'closed');
  await closeInHistory(partly, 'partlyDone');
  await world.asUnit(world.unitLiaison, (ctx) => addMeasure(ctx, planned, measure()));

  const data = await world.asUnit(world.unitLiaison, (ctx) =>
    rectificationReport.data(forOthers(ctx), world.engagementId),
  );

  expect(data).toMatchObject({
    total: '3',
    doneCount: '1',
    partlyCount: '1',
    openCount: '1',
    rate: '33.33%',
    measureCount: '1',
    measureRate: '0.00%',
    refunded: '0.00',
  });
  expect([data?.['done'], data?.['partly'], data?.['open']].map((rows) => rows?.length)).toEqual([
    1, 1, 1,
  ]);
});

test('another unit gets no report, no list and no form of findings it does not see', async () => {
  const other = await createWorld(host);
  const [finding = ''] = await issuedFindings(other, proposal());

  const read = (document: typeof findingList, id: string) =>
    world.asUnit(world.unitLiaison, (ctx) => document.data(forOthers(ctx), id));

  expect(await read(rectificationReport, other.engagementId)).toBeUndefined();
  expect(await read(findingList, other.engagementId)).toBeUndefined();
  expect(await read(closeOutForm, finding)).toBeUndefined();
});

test('五书制 has its five letters, each of which names the measures still owed', async () => {
  const fresh = await createWorld(host);
  const [finding = ''] = await issuedFindings(fresh, proposal());
  await fresh.asUnit(fresh.unitLiaison, (ctx) => addMeasure(ctx, finding, measure()));

  expect(escalationLetters.map(({ title }) => title)).toEqual([
    '督查督办通知书',
    '阶段督查指导书',
    '情况提醒书',
    '情况告诫书',
    '问责书',
  ]);
  for (const letter of escalationLetters) {
    const data = await fresh.asMember(fresh.office, (ctx) => letter.data(forOthers(ctx), finding));
    expect(data?.['measures']).toHaveLength(1);
  }
});
