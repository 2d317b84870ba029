import { canonicalJson } from '@lianxun/plugin-api';

import type { BlockCtx } from '../database.ts';
import { findDivision } from './divisions.repository.ts';
import type { RunItem } from './divisions.schemas.ts';
import { writable } from './get-division.ts';
import { requireUndertaking } from './load-division.ts';
import { listRunRows, type RunItemRow } from './runs.repository.ts';

/** Runs of a division, newest first; a replay says whether it gave the same. */
export async function listRuns(ctx: BlockCtx, combinedId: string): Promise<RunItem[]> {
  await requireUndertaking(ctx, combinedId);
  const row = await findDivision(ctx.tx, combinedId);
  if (row === undefined) return [];
  const rows = await listRunRows(ctx.tx, row.id);
  return rows.map((run) => {
    const original = rows.find(({ id }) => id === run.replayOf);
    return {
      id: run.id,
      number: run.number,
      seed: run.seed,
      steps: run.steps,
      problemHash: run.problemHash,
      computationId: run.computationId,
      replayOf: original?.number ?? null,
      same: original === undefined ? null : sameResult(original, run),
      result: writable(run.result),
      byName: run.byName,
      at: run.at,
      finishedAt: run.finishedAt,
      takenAt: run.takenAt,
    };
  });
}

function sameResult({ result: first }: RunItemRow, { result: second }: RunItemRow): boolean | null {
  if (first === null || second === null) return null;
  return canonicalJson(first.division) === canonicalJson(second.division);
}
