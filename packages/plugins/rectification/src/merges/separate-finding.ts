import type { RectificationCtx } from '../database.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import { findFinding } from '../findings/findings.repository.ts';

/** 撤销合并: the move of the finding; text, sources and number follow it. */
export async function separateFinding(ctx: RectificationCtx, id: string): Promise<void> {
  requireFinding(await findFinding(ctx.tx, id));
  await ctx.workflow.move({ subject: 'finding', id, move: 'separate' });
}
