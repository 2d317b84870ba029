import type { BlockCtx } from '../database.ts';
import type { DivideResult } from '../division/division-problem.ts';
import { requireFound } from '../refusals.ts';
import { listBlockUnits, lockDivisionById } from './divisions.repository.ts';
import { findRun, updateRun } from './runs.repository.ts';
import { settleBlocks } from './settle-blocks.ts';

/** Keeps the result; a division nobody has touched in the meantime takes it over at once. */
export async function finishRun(ctx: BlockCtx, runId: string, result: DivideResult): Promise<void> {
  const run = requireFound(await findRun(ctx.tx, runId), 'run');
  const row = requireFound(await lockDivisionById(ctx.tx, run.divisionId), 'division');
  const isTaken =
    row.version === run.divisionVersion && run.replayOf === null && result.division !== null;
  if (isTaken && result.division)
    await settleBlocks(ctx, {
      divisionId: row.id,
      placed: await listBlockUnits(ctx.tx, row.id),
      problem: run.problem,
      division: result.division,
    });
  await updateRun(ctx.tx, runId, {
    result: JSON.stringify(result),
    finishedAt: ctx.now,
    ...(isTaken && { takenAt: ctx.now }),
  });
  const { bound, score, status } = result;
  await ctx.audit({
    action: 'block.run_finished',
    subject: { type: 'combinedInspection', id: row.combinedId },
    summary: isTaken ? '划分完成，已按结果编入板块' : '划分完成',
    after: { number: run.number, status, score, bound },
  });
}
