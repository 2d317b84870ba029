import type { BlockCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockDivision } from './divisions.repository.ts';
import { requireUndertaking } from './load-division.ts';
import { findRun } from './runs.repository.ts';
import { askRun } from './start-run.ts';

/** 复算: the same problem with the same seed and steps, to see that it gives the same blocks. */
export async function replayRun(
  ctx: BlockCtx,
  combinedId: string,
  runId: string,
): Promise<{ readonly runId: string; readonly computationId: string }> {
  const { title } = await requireUndertaking(ctx, combinedId);
  const row = requireFound(await lockDivision(ctx.tx, combinedId), 'division');
  const run = requireFound(await findRun(ctx.tx, runId), 'run');
  requireFound(run.divisionId === row.id ? run : undefined, 'run');
  if (run.result?.replayable !== true)
    throw conflict('not_replayable', '被人工停止或还没有结果的划分不能复算');
  const { problem, seed, steps } = run;
  return await askRun(ctx, row, { problem, seed, steps, replayOf: run.id, label: title });
}
