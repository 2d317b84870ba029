import type { BlockCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { openDivision } from './open-division.ts';
import { findRun, updateRun } from './runs.repository.ts';
import { settleBlocks } from './settle-blocks.ts';

/** 采用结果: the blocks of a run replace those there are. */
export async function takeRun(
  ctx: BlockCtx,
  { id, run: runId }: { readonly id: string; readonly run: string },
  version: number | undefined,
): Promise<void> {
  const { placed, problem, row } = await openDivision(ctx, id, version);
  const run = requireFound(await findRun(ctx.tx, runId), 'run');
  requireFound(run.divisionId === row.id ? run : undefined, 'run');
  const division = run.result?.division ?? null;
  if (division === null) throw conflict('run_without_blocks', '这次划分没有可采用的结果');
  const known = new Set(problem.units.map((unit) => unit.id));
  const blocks = division.blocks.map((block) => ({
    ...block,
    units: block.units.filter((unit) => known.has(unit)),
  }));
  await settleBlocks(ctx, {
    divisionId: row.id,
    placed,
    problem,
    division: { ...division, blocks },
  });
  await updateRun(ctx.tx, runId, { takenAt: ctx.now });

  await ctx.audit({
    action: 'block.run_taken',
    subject: { type: 'combinedInspection', id },
    summary: `采用第${run.number}次划分的结果`,
    before: placed.map(({ blockNumber, targetId }) => ({ blockNumber, targetId })),
    after: blocks,
  });
}
