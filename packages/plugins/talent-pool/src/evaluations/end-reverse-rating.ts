import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findEvaluation } from './evaluations.repository.ts';

const holding: readonly string[] = ['open', 'notYetOpen'];

/** Ends every link that still takes forms; those of one set end together. */
export async function revokeReverseLinks(
  ctx: TalentPoolCtx,
  id: string,
  reason: string,
): Promise<number> {
  const links = await ctx.publicLinks.list({ type: 'evaluation', id });
  const open = links.filter(({ state }) => holding.includes(state));
  const sets = new Map(open.map((link) => [link.ballotSet ?? link.id, link.id]));
  for (const linkId of sets.values()) await ctx.publicLinks.revoke(linkId, reason);
  return sets.size;
}

/** 停止反向测评: what was handed in counts, nothing more is taken. */
export async function endReverseRating(ctx: TalentPoolCtx, id: string): Promise<void> {
  const { engagementId } = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  const ended = await revokeReverseLinks(ctx, id, '停止反向测评');
  await ctx.audit({
    action: 'talent-pool.reverse_ended',
    subject: { type: 'evaluation', id },
    summary: '停止反向测评',
    after: { ended },
    engagementId,
  });
}
