import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import {
  accountability,
  createWorld,
  measure,
  move,
  openHost,
  plannedFinding,
  proof,
  startRectifying,
  type World,
} from '../../test/factories.ts';
import { recordAccountability } from '../accountability/record-accountability.ts';
import { addAdoptedRule } from '../adopted-rules/add-adopted-rule.ts';
import { addAmount } from '../amounts/add-amount.ts';
import { extendFinding, extendMeasure } from '../due-dates/extend-due-date.ts';
import { attachFindingEvidence, attachMeasureEvidence } from '../evidence/attach-evidence.ts';
import { roundFigures } from '../figures/get-figures.ts';
import { getFinding } from '../findings/get-finding.ts';
import { listFindings } from '../findings/list-findings.ts';
import { updateAccount } from '../findings/update-account.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { removeMeasure } from '../measures/remove-measure.ts';
import { updateMeasure } from '../measures/update-measure.ts';
import { recordMeasureProgress } from '../progress/record-progress.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterEach(async () => {
  await host.db.moveClock('0 days');
});
afterAll(async () => {
  await host.close();
});

const query = { limit: 50, after: undefined, sort: 'unit' } as const;

/** What a person sees of the round, apart from versions and from what only says how far away a day is. */
async function seen(world: World, id: string, asOf?: string) {
  return await world.asMember(world.office, async (ctx) => {
    const { items } = await listFindings(ctx, { ...query, engagement: world.engagementId, asOf });
    const figures = await roundFigures(ctx, [world.roundId], asOf);
    const { asOf: _, ...finding } = await getFinding(ctx, id, asOf);
    return {
      finding: {
        ...withoutVersion(finding),
        measureList: finding.measureList.map(withoutVersion),
      },
      items: items.map(withoutVersion),
      totals: figures.get(world.roundId)?.totals,
    };
  });
}

/** When a case would next be due is known of today alone. */
function withoutVersion(row: object) {
  const hidden = new Set(['version', 'caseDueOn']);
  return Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.has(key)));
}

const today = (world: World) =>
  world.asMember(world.office, (ctx) => Promise.resolve(ctx.calendar.today()));

async function live(world: World): Promise<{ findingId: string; measureId: string }> {
  const planned = await plannedFinding(world);
  await startRectifying(world, planned.findingId);
  return planned;
}

interface Planned {
  readonly findingId: string;
  readonly measureId: string;
}
type Act = (world: World, planned: Planned, day: string) => Promise<unknown>;

/** A random order of these is a life of a finding; one that is refused leaves nothing. */
const acts: readonly Act[] = [
  (world, { measureId }) =>
    world.asUnit(world.unitLiaison, (ctx) => recordMeasureProgress(ctx, measureId, '已召开会议')),
  (world, { measureId }) =>
    move(world, world.unitLiaison, { subject: 'measure', id: measureId, move: 'start' }),
  (world, { measureId }) =>
    world.asUnit(world.unitLiaison, (ctx) => attachMeasureEvidence(ctx, measureId, proof('纪要'))),
  (world, { measureId }) =>
    move(world, world.unitLiaison, { subject: 'measure', id: measureId, move: 'reportDone' }),
  (world, { measureId }) =>
    move(world, world.resident, { subject: 'measure', id: measureId, move: 'verify' }),
  (world, { measureId }, day) =>
    world.asMember(world.office, (ctx) =>
      extendMeasure(ctx, measureId, { newDueOn: `2100${day.slice(4)}`, reason: '汛期停工' }),
    ),
  (world, { findingId }, day) =>
    world.asMember(world.office, (ctx) =>
      extendFinding(ctx, findingId, { newDueOn: `2101${day.slice(4)}`, reason: '汛期停工' }),
    ),
  (world, { findingId }, day) =>
    world.asUnit(world.unitHead, (ctx) =>
      addAmount(ctx, findingId, { kind: 'refunded', amountFen: 1250, occurredOn: day, note: null }),
    ),
  (world, { findingId }) =>
    world.asUnit(world.unitHead, (ctx) =>
      recordAccountability(ctx, findingId, accountability('何某某', '吴某某')),
    ),
  (world, { findingId }) =>
    world.asUnit(world.unitHead, (ctx) =>
      addAdoptedRule(ctx, findingId, { name: '议事规则', documentNo: null, adoptedOn: null }),
    ),
  (world, { findingId }) =>
    world.asUnit(world.unitHead, (ctx) =>
      attachFindingEvidence(ctx, findingId, proof('报告', 'b')),
    ),
  async (world, { findingId }, day) => {
    const { version } = await world.asUnit(world.unitHead, (ctx) => getFinding(ctx, findingId));
    const body = { rootCause: `${day}查明：议事规则不健全`, generalise: '已自查' };
    await world.asUnit(world.unitHead, (ctx) => updateAccount(ctx, findingId, { version, body }));
  },
  (world, { findingId }) => move(world, world.unitHead, { id: findingId, move: 'requestClose' }),
  (world, { findingId }) =>
    move(world, world.office, { id: findingId, move: 'returnClose', reasonCode: 'measuresHollow' }),
  (world, { findingId }) => move(world, world.office, { id: findingId, move: 'close' }),
];

/** A small generator of its own, so that a failure can be run again. */
function shuffled(seed: number, length: number): Act[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const act = acts[Math.floor((state / 2_147_483_648) * acts.length)];
    if (act === undefined) throw new Error('no act');
    return act;
  });
}

describe('a past day', () => {
  test.each([1, 20, 300, 4000])(
    'shows what was seen when it ended, whatever came later (life %i)',
    async (seed) => {
      const world = await createWorld(host);
      const planned = await live(world);
      const days: { readonly day: string; readonly saw: unknown }[] = [];

      for (const [index, act] of shuffled(seed, 24).entries()) {
        await host.db.moveClock(`${index} days`);
        const day = await today(world);
        await act(world, planned, day).catch(() => undefined);
        days.push({ day, saw: await seen(world, planned.findingId) });
      }

      for (const { day, saw } of days.slice(0, -1)) {
        expect({ day, saw: await seen(world, planned.findingId, day) }).toEqual({ day, saw });
      }
      const different = new Set(days.map(({ saw }) => JSON.stringify(saw)));
      expect(different.size).toBeGreaterThan(4);
    },
    60_000,
  );

  test('shows the plan as it was drafted', async () => {
    const world = await createWorld(host);
    const { findingId, measureId } = await plannedFinding(world);
    const first = await today(world);
    await host.db.moveClock('3 days');
    await world.asUnit(world.unitHead, (ctx) =>
      updateMeasure(ctx, measureId, { version: 1, body: { owner: '王强', dueOn: '2099-09-30' } }),
    );
    const added = await world.asUnit(world.unitHead, (ctx) =>
      addMeasure(ctx, findingId, measure({ text: '开展专项培训' })),
    );
    const second = await today(world);
    await host.db.moveClock('5 days');
    await world.asUnit(world.unitHead, (ctx) => removeMeasure(ctx, added, 1));

    const plan = async (asOf?: string) => {
      const { measureList } = await world.asMember(world.office, (ctx) =>
        getFinding(ctx, findingId, asOf),
      );
      return measureList.map(({ text, owner, dueOn }) => [text.slice(0, 4), owner, dueOn]);
    };

    expect(await plan(first)).toEqual([['修订《“', '李明', '2099-06-30']]);
    expect(await plan(second)).toEqual([
      ['修订《“', '王强', '2099-09-30'],
      ['开展专项', '李明', '2099-06-30'],
    ]);
    expect(await plan()).toEqual([['修订《“', '王强', '2099-09-30']]);
  });

  test('counts as overdue what was overdue then', async () => {
    const world = await createWorld(host);
    const { measureId, findingId } = await live(world);
    const due = await today(world);
    await host.db.admin.query(
      `update p_rectification.finding_revisions set content = content || jsonb_build_object('due_on', $1::text) where measure_id = $2`,
      [due, measureId],
    );
    await host.db.moveClock('2 days');
    const late = await today(world);
    await move(world, world.unitLiaison, { subject: 'measure', id: measureId, move: 'start' });
    await host.db.moveClock('4 days');

    const standing = async (asOf: string) => {
      const { measureList } = await world.asMember(world.office, (ctx) =>
        getFinding(ctx, findingId, asOf),
      );
      return measureList.map((it) => it.standing);
    };

    expect(await standing(due)).toEqual(['notStarted']);
    expect(await standing(late)).toEqual(['overdue']);
  });

  test('cannot be a day to come', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);

    await expect(
      world.asMember(world.office, (ctx) => getFinding(ctx, findingId, '2099-01-01')),
    ).rejects.toMatchObject({ code: 'rectification.date_in_future' });
  });

  test('before the feedback, a unit sees nothing of a finding', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);

    await expect(
      world.asUnit(world.unitHead, (ctx) => getFinding(ctx, findingId, '2020-01-01')),
    ).rejects.toMatchObject({ code: 'rectification.finding_not_found' });
  });
});
