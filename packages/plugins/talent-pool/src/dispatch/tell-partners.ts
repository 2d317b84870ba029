import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { factsGone, factsToSend } from './borrowed-facts.ts';
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
  if (from !== 'home' && toHome.has(move)) {
    const told = from === 'target' ? { ...row, outcomeReason: withheld(row) } : row;
    await send(ctx, { exchangeId: row.homeExchangeId, to: row.homeTenantId }, told, move);
  }
  const target = { exchangeId: row.targetExchangeId, to: row.targetTenant };
  if (from !== 'target' && (move === 'accept' || toTarget.has(move)))
    await send(ctx, target, row, move);
}

/** Why the target county does not want somebody may be its secret: the home county learns the kind alone. */
function withheld({ outcomeReason, returnedFrom, targetName }: DispatchRow): string | null {
  return outcomeReason === null
    ? null
    : `由${returnedFrom ?? targetName}提出，具体情况由用人方掌握`;
}

/** Whoever is confirmed is assigned with all that the target county needs; the rest crosses as it is. */
async function send(
  ctx: TalentPoolCtx,
  { exchangeId, to }: { readonly exchangeId: string | null; readonly to: number },
  row: DispatchRow,
  move: string,
): Promise<void> {
  if (exchangeId === null) return;
  const message = { type: 'dispatch', exchangeId, to };
  if (move !== 'accept' || exchangeId !== row.targetExchangeId) {
    await ctx.exchange.send({ ...message, verb: move, content: moveContent(row, move) });
    return;
  }
  const facts = await factsToSend(ctx, row);
  if (facts === null) throw conflict('facts_gone', factsGone(row));
  await ctx.exchange.send({
    ...message,
    verb: 'assign',
    content: assignContent(row, facts),
    transient: true,
  });
}
