import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams, type RoundTeam, type StaffedRound } from '../rounds/round-teams.ts';
import { listEvaluationRows, listMandateEnds } from './evaluations.repository.ts';

export interface RatedTeam {
  readonly round: StaffedRound;
  readonly team: RoundTeam;
  /** Last instant at which somebody in the team has authority; null before any was given. */
  readonly mandatesEnd: Date | null;
  readonly isEvaluated: boolean;
}

/** The teams of every round with what an evaluation of them depends on. */
export async function listRatedTeams(ctx: TalentPoolCtx): Promise<RatedTeam[]> {
  const [rounds = []] = await Promise.all(
    ctx.extensions(roundTeams).map((source) => source.listRounds(forOthers(ctx))),
  );
  const teams = rounds.flatMap((round) => round.teams.map((team) => ({ round, team })));
  const ends = await listMandateEnds(
    ctx.tx,
    teams.map(({ team }) => team.id),
  );
  const evaluated = new Set(
    (await listEvaluationRows(ctx.tx))
      .filter(({ stage }) => stage !== 'cancelled')
      .map(({ teamId }) => teamId),
  );
  return teams.map(({ round, team }) => {
    const own = ends.filter(({ teamId }) => teamId === team.id).map(({ validTo }) => validTo);
    const last = own.toSorted().at(-1);
    return {
      round,
      team,
      mandatesEnd: last === undefined ? null : new Date(last),
      isEvaluated: evaluated.has(team.id),
    };
  });
}

/** Why a team cannot be evaluated; null where it can. */
export function refusalOf({ isEvaluated, mandatesEnd, team }: RatedTeam): string | null {
  if (isEvaluated) return '该组已经开始评价';
  if (team.members.length === 0) return '该组还没有成员';
  if (team.units.length === 0) return '该组还没有被巡察单位';
  if (mandatesEnd === null) return '该组还没有签发授权，没有可以评价的工作';
  return null;
}
