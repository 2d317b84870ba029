import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  accountability,
  createWorld,
  issuedFindings,
  measure,
  openHost,
  proposal,
  type World,
} from '../../test/factories.ts';
import { recordAccountability } from '../accountability/record-accountability.ts';
import { addAdoptedRule } from '../adopted-rules/add-adopted-rule.ts';
import { addAmount } from '../amounts/add-amount.ts';
import type { RectificationCtx } from '../database.ts';
import { FindingTotalsQuery } from '../findings/findings.schemas.ts';
import { getFindingTotals } from '../findings/list-findings.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { getMeasureTotals } from '../measures/list-measures.ts';
import { ListMeasuresQuery } from '../measures/measures.schemas.ts';
import { reportActivities } from '../reports/report-activities.ts';
import type { Figure } from './figures.rules.ts';
import { listRoundFigures, unitFigures } from './get-figures.ts';
import { getFigureRows } from './list-figure-rows.ts';
import { percent } from './totals.rules.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  await fill();
}, 60_000);
afterAll(async () => {
  await host.close();
});

/** Something of everything that is counted. */
async function fill(): Promise<void> {
  const ids = await issuedFindings(world, ...Array.from({ length: 4 }, () => proposal()));
  const stages = ['closed', 'closed', 'partlyDone', 'notDone'];
  for (const [index, id] of ids.entries()) {
    await world.asUnit(world.unitLiaison, (ctx) => addMeasure(ctx, id, measure()));
    for (const kind of ['refunded', 'recovered', 'saved'] as const)
      await world.asUnit(world.unitHead, (ctx) =>
        addAmount(ctx, id, {
          kind,
          amountFen: 100 * (index + 1),
          occurredOn: '2026-11-02',
          note: null,
        }),
      );
    await world.asUnit(world.unitHead, (ctx) =>
      addAdoptedRule(ctx, id, { name: `制度${index}`, documentNo: null, adoptedOn: null }),
    );
    await world.asUnit(world.unitHead, (ctx) =>
      recordAccountability(ctx, id, accountability('何某某', `吴某${index}`)),
    );
    const { engagementId, unitId } = world;
    await world.asMember(world.office, (ctx) =>
      ctx.workflow.startInHistory(
        { type: 'finding', id, engagementId, unitId, released: true },
        { batchNumber: 1, endedOn: null, stage: stages[index] ?? '' },
      ),
    );
  }
  await world.asUnit(world.unitHead, (ctx) =>
    reportActivities(ctx, world.engagementId, {
      lifeMeetings: 1,
      studySessions: 4,
      partyLessons: 2,
    }),
  );
}

/** What the rows behind a link add up to. */
async function behind(ctx: RectificationCtx, opens: Figure['opens']): Promise<number> {
  if (opens === null) throw new Error('a figure opens nothing');
  const { list, filter } = opens;
  if (list === 'findings')
    return (await getFindingTotals(ctx, FindingTotalsQuery.parse(filter))).findings;
  if (list === 'measures')
    return (await getMeasureTotals(ctx, ListMeasuresQuery.parse(filter))).measures;
  const { figure = '', round = '', unit } = filter;
  return (await getFigureRows(ctx, { figure, round, unit, start: 0, limit: 200 })).sum;
}

async function contradictions(ctx: RectificationCtx, figures: readonly Figure[]) {
  const found: unknown[] = [];
  for (const { key, unit, value, opens, base } of figures) {
    const counted = await behind(ctx, opens);
    const shown = unit === 'percent' ? percent(counted, await behind(ctx, base)) : counted;
    if (shown !== value) found.push({ key, value, shown });
  }
  return found;
}

test('every figure of a round and of a unit is what the rows behind its link add up to', async () => {
  await world.asMember(world.office, async (ctx) => {
    const [round] = await listRoundFigures(ctx, [world.roundId]);
    const [unit] = await unitFigures(ctx, world.roundId);
    const figures = [...(round?.figures ?? []), ...(unit?.figures ?? [])];

    expect(figures.filter(({ value }) => (value ?? 0) > 0).length).toBeGreaterThan(25);
    expect(await contradictions(ctx, figures)).toEqual([]);
  });
});

test('the inspected unit opens the same rows, without what was decided between rounds', async () => {
  await world.asUnit(world.unitLiaison, async (ctx) => {
    const [unit] = await unitFigures(ctx, world.roundId);
    const figures = unit?.figures ?? [];

    expect(figures.map(({ key }) => key)).not.toContain('repeats');
    expect(await contradictions(ctx, figures)).toEqual([]);
  });
});

test('money is opened entry by entry, page by page', async () => {
  await world.asMember(world.office, async (ctx) => {
    const round = world.roundId;
    const rows = await getFigureRows(ctx, { figure: 'savedFen', round, start: 1, limit: 2 });

    expect(rows).toMatchObject({ total: 4, sum: 1000 });
    expect(rows.items).toHaveLength(2);
  });
});
