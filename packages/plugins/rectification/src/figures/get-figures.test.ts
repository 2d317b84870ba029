import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  accountability,
  createWorld,
  issuedFindings,
  openHost,
  plannedFinding,
  proposal,
  startRectifying,
} from '../../test/factories.ts';
import { recordAccountability } from '../accountability/record-accountability.ts';
import { addAdoptedRule } from '../adopted-rules/add-adopted-rule.ts';
import { addAmount } from '../amounts/add-amount.ts';
import { reportActivities } from '../reports/report-activities.ts';
import { roundFigures, unitFigures } from './get-figures.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const history = { batchNumber: 1, endedOn: null };

test('a round counts 10 closed of 12 as 83.33 %, the partly done one in a bucket of its own', async () => {
  const world = await createWorld(host);
  const ids = await issuedFindings(world, ...Array.from({ length: 12 }, () => proposal()));
  const stages = [
    'closed',
    'closed',
    'closed',
    'closed',
    'closed',
    'closed',
    'closed',
    'closed',
    'closed',
    'closed',
    'partlyDone',
    'notDone',
  ];
  for (const [index, id] of ids.entries()) {
    await world.asMember(world.office, (ctx) =>
      ctx.workflow.startInHistory(
        {
          type: 'finding',
          id,
          engagementId: world.engagementId,
          unitId: world.unitId,
          released: true,
        },
        { ...history, stage: stages[index] ?? '' },
      ),
    );
  }

  const figures = await world.asMember(world.office, (ctx) => roundFigures(ctx, [world.roundId]));

  const { totals } = figures.get(world.roundId) ?? {};
  expect(totals).toMatchObject({ findings: 12, done: 10, partlyDone: 1, notDone: 1 });
  expect(figures.get(world.roundId)?.figures.find(({ key }) => key === 'rate')?.value).toBe(83.33);
});

test('a unit’s figures add up its money, rules, measures and meetings', async () => {
  const world = await createWorld(host);
  const { findingId } = await plannedFinding(world);
  for (const [kind, amountFen] of [
    ['refunded', 60_000_000],
    ['refunded', 6_570_000],
    ['recovered', 146],
  ] as const) {
    await world.asUnit(world.unitHead, (ctx) =>
      addAmount(ctx, findingId, { kind, amountFen, occurredOn: '2026-11-02', note: null }),
    );
  }
  for (const names of [['何某某', '吴某某'], ['何某某']]) {
    await world.asUnit(world.unitHead, (ctx) =>
      recordAccountability(ctx, findingId, accountability(...names)),
    );
  }
  for (const name of ['议事规则', '财务审批办法']) {
    await world.asUnit(world.unitHead, (ctx) =>
      addAdoptedRule(ctx, findingId, { name, documentNo: null, adoptedOn: null }),
    );
  }
  await startRectifying(world, findingId);
  await world.asUnit(world.unitHead, (ctx) =>
    reportActivities(ctx, world.engagementId, {
      lifeMeetings: 1,
      studySessions: 4,
      partyLessons: 1,
    }),
  );
  await world.asUnit(world.unitHead, (ctx) =>
    reportActivities(ctx, world.engagementId, {
      lifeMeetings: 1,
      studySessions: 5,
      partyLessons: 2,
    }),
  );

  const [unit] = await world.asMember(world.office, (ctx) => unitFigures(ctx, world.roundId));

  const values = Object.fromEntries((unit?.figures ?? []).map(({ key, value }) => [key, value]));
  expect(values).toMatchObject({
    findings: 1,
    done: 0,
    notDone: 1,
    rate: 0,
    measures: 1,
    measuresDone: 0,
    measureRate: 0,
    overdue: 0,
    onTimeRate: null,
    rules: 2,
    accountable: 3,
    accountableCases: 2,
    accountablePersons: 2,
    refundedFen: 66_570_000,
    recoveredFen: 146,
    savedFen: 0,
    lifeMeetings: 1,
    studySessions: 5,
    partyLessons: 2,
  });
});

test('a round without findings has figures of zero and no rate', async () => {
  const world = await createWorld(host);

  const figures = await world.asMember(world.office, (ctx) => roundFigures(ctx, [world.roundId]));

  expect(figures.get(world.roundId)?.totals.findings).toBe(0);
  expect(figures.get(world.roundId)?.figures.find(({ key }) => key === 'rate')?.value).toBeNull();
});
