import type { TalentPoolCtx } from '../database.ts';
import { assignContent, moveContent } from './dispatch-message.ts';
import type { DispatchRow } from './dispatches.repository.ts';

/** What the home county is told: what becomes of its person, not what is done with him. */
const toHome = new Set(['check', 'accept', 'return', 'authorise', 'replace', 'cancel', 'decline']);
/** What the target county is told once the person was confirmed for it. */
const toTarget = new Set(['return', 'decline', 'cancel', 'replace']);

/**
 * A move crosses to the other halves. The city stands between the two counties: what one of them did,
 * it tells the other; the counties never meet.
 */
export async function tellPartners(
  ctx: TalentPoolCtx,
  row: DispatchRow,
  { from, move }: { readonly move: string; readonly from?: 'home' | 'target' },
): Promise<void> {
  if (row.half !== 'requester') {
    const exchangeId = row.half === 'home' ? row.homeExchangeId : row.targetExchangeId;
    await send(ctx, { exchangeId, to: row.requesterTenantId }, row, move);
    return;
  }
  if (from !== 'home' && toHome.has(move))
    await send(ctx, { exchangeId: row.homeExchangeId, to: row.homeTenantId }, row, move);
  const target = { exchangeId: row.targetExchangeId, to: row.targetTenant };
  if (from !== 'target' && (move === 'accept' || toTarget.has(move)))
    await send(ctx, target, row, move);
}

/** Whoever is confirmed is assigned with all that the target county needs; the rest crosses as it is. */
async function send(
  ctx: TalentPoolCtx,
  { exchangeId, to }: { readonly exchangeId: string | null; readonly to: number },
  row: DispatchRow,
  move: string,
): Promise<void> {
  if (exchangeId === null) return;
  const isAssigned = move === 'accept' && exchangeId === row.targetExchangeId;
  await ctx.exchange.send({
    type: 'dispatch',
    exchangeId,
    to,
    verb: isAssigned ? 'assign' : move,
    content: isAssigned ? assignContent(row) : moveContent(row, move),
  });
}
