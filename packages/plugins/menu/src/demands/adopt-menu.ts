import type { MenuCtx } from '../database.ts';
import { findRequestById, listDemandRows, updateRequest } from './demands.repository.ts';

/**
 * Whoever has ordered keeps the version ordered from; everybody else orders from the newest, so does a
 * county that has withdrawn all it had sent. Answers whether the county orders from the newest.
 */
export async function adoptMenu(ctx: MenuCtx, requestId: string): Promise<boolean> {
  const request = await findRequestById(ctx.tx, requestId);
  if (request === undefined) return false;
  const { latestMenu, latestNumber, menuNumber } = request;
  if (menuNumber === latestNumber) return true;
  if (await hasOrdered(ctx, requestId)) return false;
  await updateRequest(ctx.tx, requestId, {
    menuNumber: latestNumber,
    menu: JSON.stringify(latestMenu),
  });
  return true;
}

async function hasOrdered(ctx: MenuCtx, requestId: string): Promise<boolean> {
  for (const { id, sentNumber } of await listDemandRows(ctx.tx, requestId)) {
    if (sentNumber === 0) continue;
    const { stage } = await ctx.workflow.status('demandItem', id);
    if (stage !== 'withdrawn') return true;
  }
  return false;
}
