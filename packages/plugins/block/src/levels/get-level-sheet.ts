import { findOwnPart, inInspection } from '@lianxun/plugin-inspection/api';
import { inTalentPool, listOfferedUnits } from '@lianxun/plugin-talent-pool/api';

import { forOthers, type BlockCtx } from '../database.ts';
import { modeKey } from '../divisions/load-division.ts';
import { requireFound } from '../refusals.ts';
import { findRequest, listOwnLevels } from './levels.repository.ts';
import type { LevelSheetView, LevelValues } from './levels.schemas.ts';

/** 单位水平填报: every unit of the county's 对象卡, with what is filled in so far. */
export async function getLevelSheet(
  ctx: BlockCtx,
  participationId: string,
): Promise<LevelSheetView> {
  const part = requireFound(
    await findOwnPart(inInspection(forOthers(ctx)), participationId, modeKey),
    'sheet',
  );
  const request = requireFound(await findRequest(ctx.tx, participationId), 'sheet');
  const own = new Map(
    (await listOwnLevels(ctx.tx, request.id)).map(({ content, targetId }) => [targetId, content]),
  );
  const units = await listOfferedUnits(inTalentPool(ctx));
  const underway = await ctx.exchange.undelivered([request.exchangeId]);
  return {
    id: part.id,
    version: request.version,
    title: part.title,
    levels: request.levels,
    sentAt: request.sentAt,
    isUnderway: underway.has(request.exchangeId),
    units: units.map(({ industry, kind, name, targetId }) => {
      const values = own.get(targetId) ?? emptyValues(industry);
      const missing = request.levels.filter(({ key }) => (values.levels[key] ?? null) === null);
      return { ...values, targetId, name, kind, missing: missing.map(({ title }) => title) };
    }),
  };
}

function emptyValues(industry: string | null): LevelValues {
  return { levels: {}, industry, workload: 1, lastInspectedOn: null };
}
