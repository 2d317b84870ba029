import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { findTeam } from '../teams/teams.repository.ts';
import type { PaperNumber } from './paper-number.rules.ts';

/** The next number of a team in a round; drafts and locked papers are counted apart. */
export async function nextPaperNumber(
  ctx: InspectionCtx,
  of: {
    readonly roundId: string;
    readonly teamId: string;
    readonly series: 'provisional' | 'formal';
  },
): Promise<PaperNumber> {
  const { year, roundNo } = requireFound(await findRound(ctx.tx, of.roundId), 'round');
  const team = requireFound(await findTeam(ctx.tx, of.teamId), 'team');
  const counter = `inspection.paper:${of.series}:${of.roundId}:${of.teamId}`;
  const seq = await ctx.numbers.next(counter);
  return { year, roundNo, teamNumber: team.number, seq };
}
