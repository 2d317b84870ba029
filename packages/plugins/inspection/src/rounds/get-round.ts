import { roundFigures } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import {
  countAdoptedPapers,
  countPapers,
  countTeams,
  countUnits,
  type StageCount,
} from './round-counts.repository.ts';
import { findRound, listRoundsAtWork, type RoundRow } from './rounds.repository.ts';
import type { RoundGlance, RoundView } from './rounds.schemas.ts';

const roundsOnDesk = 5;

/** A round with its figures at a glance. */
export async function getRound(ctx: InspectionCtx, id: string): Promise<RoundView> {
  const row = requireFound(await findRound(ctx.tx, id), 'round');
  const [view] = await withGlance(ctx, [row]);
  return requireFound(view, 'round');
}

/** The rounds at work, for the desk (工作台). */
export async function getOverview(ctx: InspectionCtx): Promise<RoundView[]> {
  return await withGlance(ctx, await listRoundsAtWork(ctx.tx, roundsOnDesk));
}

async function withGlance(ctx: InspectionCtx, rows: readonly RoundRow[]): Promise<RoundView[]> {
  const ids = rows.map(({ id }) => id);
  const units = await countUnits(ctx.tx, ids);
  const papers = await countPapers(ctx.tx, ids);
  const adopted = await countAdoptedPapers(ctx.tx, ids);
  const teams = await countTeams(ctx.tx, ids);
  const figures = await roundFigures(ctx, ids);
  return rows.map((row) => ({
    ...row,
    glance: {
      units: tally(units, row.id),
      papers: tally(papers, row.id),
      adopted: adopted.find(({ roundId }) => roundId === row.id)?.count ?? 0,
      teams: teams.find(({ roundId }) => roundId === row.id)?.teams ?? 0,
      members: teams.find(({ roundId }) => roundId === row.id)?.members ?? 0,
      figures: [...(figures.get(row.id)?.figures ?? [])],
    },
  }));
}

function tally(counts: readonly StageCount[], roundId: string): RoundGlance['units'] {
  const ofRound = counts.filter((it) => it.roundId === roundId);
  return {
    total: ofRound.reduce((sum, it) => sum + it.count, 0),
    byStage: ofRound.flatMap(({ stage, count }) => (stage === null ? [] : [{ stage, count }])),
  };
}
