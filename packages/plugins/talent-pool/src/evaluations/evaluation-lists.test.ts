import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  assessAll,
  createWorld,
  look,
  open,
  openHost,
  rate,
  type World,
} from '../../test/evaluation-factories.ts';
import { assessSheet } from './assess-sheet.ts';
import { cancelEvaluation } from './cancel-evaluation.ts';
import { closeRating } from './close-rating.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { listEvaluations } from './list-evaluations.ts';
import { listEvaluationResults } from './list-results.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

/** Three evaluations of the team: two cancelled, the last one open. */
async function threeEvaluations() {
  const world = await createWorld(host);
  const ids: string[] = [];
  for (let place = 0; place < 3; place += 1) {
    const id = await open(world);
    ids.push(id);
    if (place < 2)
      await world.asMember(world.office, (ctx) => cancelEvaluation(ctx, id, '重新组织'));
  }
  return { world, ids };
}

const pageOf = (world: World, query: { after?: string; stage?: 'rating' | 'cancelled' }) =>
  world.asMember(world.office, (ctx) => listEvaluations(ctx, { limit: 2, ...query }));

test('evaluations are read a page at a time, the latest first, and none is lost between', async () => {
  const { ids, world } = await threeEvaluations();
  const first = await pageOf(world, {});
  const second = await pageOf(world, { after: first.next ?? '' });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(first.items).toHaveLength(2);
  expect(second.next).toBeNull();
});

test('evaluations are narrowed to a stage', async () => {
  const { ids, world } = await threeEvaluations();
  const rating = await pageOf(world, { stage: 'rating' });
  const cancelled = await pageOf(world, { stage: 'cancelled' });
  expect(rating.items.map(({ id }) => id)).toEqual(ids.slice(2));
  expect(cancelled.items).toHaveLength(2);
});

test('the list of the excellent goes from the best down, page by page, also among equals', async () => {
  const world = await createWorld(host, { size: 5 });
  const id = await open(world);
  for (const user of world.team) await rate(world, id, { user, given: 92, own: 92 });
  await world.asMember(world.office, (ctx) => closeRating(ctx, id));
  await assessAll(world, id, { overall: 92 });
  const { sheets } = await look(world, id);
  const [, best] = sheets;
  if (best === undefined) throw new Error('nobody there');
  const body = { overall: 100, remark: null, cap: null, capReason: null };
  await world.asMember(world.office, (ctx) =>
    assessSheet(
      ctx,
      { id, sheetId: best.id },
      { body: { ...body, leaderScore: null, leaderRemark: null }, version: best.version },
    ),
  );
  await world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));

  const seen: string[] = [];
  let after: string | undefined;
  do {
    const query = { kind: 'excellent', limit: 2, after } as const;
    const page = await world.asMember(world.office, (ctx) => listEvaluationResults(ctx, query));
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ sheetId }) => sheetId));
    after = page.next ?? undefined;
  } while (after !== undefined);

  expect(seen[0]).toBe(best.id);
  expect(seen.toSorted()).toEqual(sheets.map((sheet) => sheet.id).toSorted());
});
