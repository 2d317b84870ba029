import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  measure,
  move,
  openHost,
  plannedFinding,
  proof,
  proposal,
  setSetting,
} from '../../test/factories.ts';
import { attachFindingEvidence } from '../evidence/attach-evidence.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { checkFinding, checkPlan } from './check-quality.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

describe('the plan of a unit', () => {
  test('is checked as a whole, each remark with its finding', async () => {
    const world = await createWorld(host);
    const ids = await issuedFindings(world, proposal(), proposal(), proposal());
    const [first = '', second = '', third = ''] = ids;
    for (const id of [first, second])
      await world.asUnit(world.unitHead, (ctx) => addMeasure(ctx, id, measure()));

    const found = await world.asUnit(world.unitHead, (ctx) => checkPlan(ctx, world.engagementId));

    expect(found).toMatchObject([
      { kind: 'copiedText', findingId: first, findingSeq: 1, isBlocking: false },
      { kind: 'copiedText', findingId: second, findingSeq: 2 },
      { kind: 'noMeasure', findingId: third, findingSeq: 3 },
    ]);
  });

  test('goes into review with remarks, unless the tenant says they block', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    await world.asUnit(world.unitHead, (ctx) =>
      addMeasure(ctx, findingId, measure({ text: '开展专项培训', dueOn: '2100-06-30' })),
    );
    await move(world, world.unitHead, { id: findingId, move: 'claim' });
    await move(world, world.unitHead, { id: findingId, move: 'startPlan' });
    await setSetting(world, 'rectification.quality_checks', {
      similarity: 80,
      shortestResult: 20,
      noMeasure: false,
      copiedText: false,
      measureIncomplete: false,
      dueAfterPeriod: true,
      oldEvidence: false,
      sharedEvidence: false,
      thinResult: false,
    });

    const submit = () => move(world, world.unitHead, { id: findingId, move: 'submitPlan' });

    await expect(submit()).rejects.toMatchObject({
      details: { reasons: [{ code: 'rectification.check_dueAfterPeriod' }] },
    });
    await setSetting(world, 'rectification.quality_checks', null);
    await submit();
  });
});

test('the same file under two findings is named in both', async () => {
  const world = await createWorld(host);
  const [first = '', second = ''] = await issuedFindings(world, proposal(), proposal());
  for (const id of [first, second])
    await world.asUnit(world.unitHead, (ctx) => attachFindingEvidence(ctx, id, proof('纪要')));

  const found = await world.asMember(world.office, (ctx) => checkFinding(ctx, first, 'closeOut'));

  expect(found).toMatchObject([{ kind: 'sharedEvidence', anchor: 'report', findingId: first }]);
});
