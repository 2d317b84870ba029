import type { RectificationCtx } from '../database.ts';
import { requireAssignment } from './assignment-errors.ts';
import { ownHalf } from './assignment-message.ts';
import { findAssignment } from './assignments.repository.ts';

/** A move made here crosses to the other half, with the files that belong to it. */
export async function tellPartner(
  ctx: RectificationCtx,
  id: string,
  moved: {
    readonly move: string;
    readonly reason: string | null;
    readonly opinion: string | null;
    readonly fields: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const row = requireAssignment(await findAssignment(ctx.tx, id));
  if (row.exchangeId === null || row.partnerTenantId === null || moved.move === 'discard') return;
  const { fields, move, opinion, reason } = moved;
  await ctx.exchange.send({
    type: 'assignment',
    exchangeId: row.exchangeId,
    to: row.partnerTenantId,
    verb: move,
    content: { reason, opinion, fields, ...ownHalf(row) },
    attachmentIds: await filesOf(ctx, id, move),
  });
}

async function filesOf(ctx: RectificationCtx, id: string, move: string): Promise<string[]> {
  const purpose = { issue: 'basis', report: 'evidence' }[move];
  if (purpose === undefined) return [];
  const attached = (await ctx.files.list('assignment', [id])).get(id) ?? [];
  return attached.filter((file) => file.purpose === purpose).map((file) => file.id);
}
