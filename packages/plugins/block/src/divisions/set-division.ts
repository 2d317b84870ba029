import { inInspection, planChanged } from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';

import { forOthers, type BlockCtx } from '../database.ts';
import { askLevels } from '../levels/ask-levels.ts';
import { invalid, requireVersion } from '../refusals.ts';
import { sumOf, type DivisionSettings } from './division.settings.ts';
import { insertDivision, lockDivision, updateDivision } from './divisions.repository.ts';
import { freshSettings, requireUndertaking, type LoadedDivision } from './load-division.ts';

/** What is asked of the blocks; the first time opens the division. */
export async function setDivision(
  ctx: BlockCtx,
  combinedId: string,
  { body, version }: { readonly body: DivisionSettings; readonly version: number | undefined },
): Promise<void> {
  await requireUndertaking(ctx, combinedId);
  const before = await lockDivision(ctx.tx, combinedId);
  // Read under the lock: a county that joins meanwhile is asked by one of the two.
  const combined = await requireUndertaking(ctx, combinedId);
  requireVersion(before ?? { version: 0 }, version);
  requireSound(body);
  if (new Set(body.levels.map(({ key }) => key)).size < body.levels.length)
    throw invalid('level_twice', '水平指标重复，请核对', 'levels');
  const kept = {
    settings: JSON.stringify(body),
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  };
  if (before === undefined)
    await insertDivision(ctx.tx, {
      id: uuidv7(),
      combinedId,
      planId: null,
      plannedHash: null,
      ...kept,
    });
  else await updateDivision(ctx.tx, before.id, kept);
  const known = (before?.settings ?? (await freshSettings(ctx))).levels;
  if (JSON.stringify(known) !== JSON.stringify(body.levels)) await askCounties(ctx, combined, body);
  await planChanged(inInspection(forOthers(ctx)), combinedId);

  await ctx.audit({
    action: 'block.division_set',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: '调整板块划分要求',
    before: before?.settings ?? null,
    after: body,
  });
}

function requireSound({ size, weights }: DivisionSettings): void {
  if (sumOf(weights) !== 100)
    throw invalid('weights_sum', `三项权重合计须为100，现在是${sumOf(weights)}`, 'weights');
  if (size.min > size.max) throw invalid('size_reversed', '板块单位数的下限不能大于上限', 'size');
}

/** Counties that take part are asked for the levels that count now. */
async function askCounties(
  ctx: BlockCtx,
  { counties }: LoadedDivision['combined'],
  { levels }: DivisionSettings,
): Promise<void> {
  for (const county of counties) if (county.takesPart) await askLevels(ctx, county, levels);
}
