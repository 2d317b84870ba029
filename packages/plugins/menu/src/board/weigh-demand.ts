import type { MenuCtx } from '../database.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import type { WeighBody } from './board.schemas.ts';
import { lockReceived, updateReceived } from './received.repository.ts';

/** 研判: how much a demand weighs in the next matching, with the reason. */
export async function weighDemand(
  ctx: MenuCtx,
  id: string,
  { body, version }: { readonly body: WeighBody; readonly version: number | undefined },
): Promise<void> {
  const row = requireFound(await lockReceived(ctx.tx, { id }), 'demand');
  requireVersion(row, version);
  if (body.priority !== 'normal' && body.reason === null)
    throw invalid('reason_missing', '优先保障、暂缓须写明理由', 'reason');
  if (row.withdrawnAt !== null) throw conflict('demand_withdrawn', '县区已撤回这项需求');
  const weighed = { priority: body.priority, priorityReason: body.reason };
  await updateReceived(ctx.tx, id, {
    ...weighed,
    weighedByName: ctx.actor.displayName,
    weighedAt: ctx.now,
  });

  await ctx.audit({
    action: 'menu.demand_weighed',
    subject: { type: 'receivedDemand', id },
    summary: `研判${row.countyName}“${row.content.title}”`,
    before: { priority: row.priority, priorityReason: row.priorityReason },
    after: weighed,
  });
}
