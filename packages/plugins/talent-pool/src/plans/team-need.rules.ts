import type { Period, SkillDemand, StaffingTeam } from '../staffing/staffing-problem.ts';
import type { PlanTeamRow } from './plan-teams.repository.ts';
import { knownWishes } from './wishes.rules.ts';

/** What a team of a plan is to be from now on. */
export interface TeamNeed {
  readonly teamId: string;
  readonly name: string;
  readonly targetIds: readonly string[];
  readonly period: Period;
  readonly size: StaffingTeam['size'];
  readonly deputies: StaffingTeam['deputies'];
  readonly skills: readonly SkillDemand[];
  readonly wishes: Parameters<typeof knownWishes>[0];
}

/** The columns of the team that say what it needs. */
export function needColumns(need: TeamNeed) {
  const { deputies, name, period, size, skills, targetIds, wishes } = need;
  return {
    name,
    targetIds: [...targetIds],
    periodFrom: period.from,
    periodTo: period.to,
    sizeMin: size.min,
    sizeMax: size.max,
    deputiesMin: deputies.min,
    deputiesMax: deputies.max,
    skills: [...skills],
    wishes: knownWishes(wishes),
  };
}

/** Teams as they would be. */
export function withNeeds(
  teams: readonly PlanTeamRow[],
  needs: readonly TeamNeed[],
): readonly PlanTeamRow[] {
  return teams.map((team) => {
    const need = needs.find(({ teamId }) => teamId === team.id);
    return need === undefined ? team : { ...team, ...needColumns(need) };
  });
}
