import { canonicalJson } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import type { SolveResult } from '../staffing/staffing-problem.ts';
import { listRunRows } from './plan-runs.repository.ts';
import { findPlan } from './plans.repository.ts';
import type { RunItem } from './runs.schemas.ts';

/** Runs of a plan, newest first; a replay says whether it gave the same. */
export async function listRuns(ctx: TalentPoolCtx, planId: string): Promise<RunItem[]> {
  requireFound(await findPlan(ctx.tx, planId), 'plan');
  const rows = await listRunRows(ctx.tx, planId);
  return rows.map((row) => {
    const original = rows.find(({ id }) => id === row.replayOf);
    return {
      id: row.id,
      number: row.number,
      seed: row.seed,
      nodeLimit: row.nodeLimit,
      timeLimit: row.timeLimit,
      problemHash: row.problemHash,
      computationId: row.computationId,
      replayOf: original?.number ?? null,
      same: original === undefined ? null : sameResult(original.result, row.result),
      result: row.result,
      isReplayable: row.isReplayable,
      notReplayableBecause: row.notReplayableBecause,
      byName: row.byName,
      at: row.at,
      finishedAt: row.finishedAt,
      takenAt: row.takenAt,
    };
  });
}

function sameResult(first: SolveResult | null, second: SolveResult | null): boolean | null {
  if (first === null || second === null) return null;
  return textOf(first) === textOf(second);
}

function textOf({ seats, score }: SolveResult): string {
  const ordered = seats.toSorted((a, b) => (a.person < b.person ? -1 : 1));
  return canonicalJson({ seats: ordered, total: score?.total ?? null }) ?? '';
}
