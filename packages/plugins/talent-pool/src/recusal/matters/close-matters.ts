import type { TalentPoolCtx } from '../../database.ts';
import { listMatters } from './matters.repository.ts';

/**
 * Somebody has left a team: what nobody has decided on lapses, and who was to be replaced is. The
 * caller's audit entry covers it.
 */
export async function closeMatters(
  ctx: TalentPoolCtx,
  left: { readonly teamId: string; readonly userId: string },
): Promise<void> {
  for (const { id, outcome } of await listMatters(ctx.tx, { ...left, isOpen: true })) {
    if (outcome === null) {
      await ctx.workflow.cancel('recusalMatter', id, '该人员已退出巡察组');
      continue;
    }
    const moves = await ctx.workflow.available('recusalMatter', id);
    if (moves.some(({ move, open }) => move === 'replace' && open))
      await ctx.workflow.move({ subject: 'recusalMatter', id, move: 'replace' });
  }
}
