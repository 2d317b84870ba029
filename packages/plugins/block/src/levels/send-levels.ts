import type { BlockCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { getLevelSheet } from './get-level-sheet.ts';
import { lockRequest, updateRequest } from './levels.repository.ts';

/** Sends the whole sheet to the city, in place of what was sent before. */
export async function sendLevels(
  ctx: BlockCtx,
  participationId: string,
  version: number | undefined,
): Promise<void> {
  const sheet = await getLevelSheet(ctx, participationId);
  const request = requireFound(await lockRequest(ctx.tx, { participationId }), 'sheet');
  requireVersion(request, version);
  if (sheet.units.length === 0)
    throw conflict('no_units', '还没有向市级提供对象卡，请先在“人选卡与对象卡”中提供');
  const rows = sheet.units.map(({ industry, lastInspectedOn, levels, targetId, workload }) => ({
    targetId,
    industry,
    lastInspectedOn,
    levels,
    workload,
  }));
  await ctx.exchange.send({
    type: 'unitLevels',
    exchangeId: request.exchangeId,
    to: request.cityTenantId,
    verb: 'tell',
    content: { rows },
  });
  await updateRequest(ctx.tx, request.id, { sentAt: ctx.now });

  await ctx.audit({
    action: 'block.levels_sent',
    subject: { type: 'participation', id: participationId },
    summary: `向市级报送${rows.length}个单位的水平`,
    after: rows,
  });
}
