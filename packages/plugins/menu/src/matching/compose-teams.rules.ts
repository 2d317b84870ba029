import type { CreatePlanBody } from '@lianxun/plugin-talent-pool/api';

import type { DemandContent } from '../demands/demand.schemas.ts';
import type { Priority } from '../menu-tables.ts';
import type { MatchedWish } from './matching.schemas.ts';

export interface OpenDemand {
  readonly id: string;
  readonly number: number;
  readonly countyName: string;
  readonly content: DemandContent;
  readonly priority: Priority;
  readonly priorityReason: string | null;
  readonly takesPart: boolean;
  readonly wishes: readonly MatchedWish[];
}

type Asked = Omit<NonNullable<CreatePlanBody['teams']>[number], 'roundTeamId'>;
/** Nothing is left to what is usual. */
type PlanTeam = { [Field in keyof Asked]-?: Exclude<Asked[Field], undefined> };

export interface ComposedTeams {
  readonly teams: readonly { readonly demand: OpenDemand; readonly team: PlanTeam }[];
  readonly leftOut: readonly {
    readonly demandId: string;
    readonly number: number;
    readonly reason: string;
  }[];
}

/** One team for each demand that can be asked of the solver; the others with the reason why not. */
export function composeTeams(
  demands: readonly OpenDemand[],
  heldTargets: ReadonlySet<string>,
): ComposedTeams {
  const teams: ComposedTeams['teams'][number][] = [];
  const leftOut: ComposedTeams['leftOut'][number][] = [];
  const taken = new Set<string>();
  const names = new Set<string>();
  for (const demand of demands) {
    const reason = reasonAgainst(demand, heldTargets, taken);
    if (reason !== null) {
      leftOut.push({ demandId: demand.id, number: demand.number, reason });
      continue;
    }
    for (const { targetId } of demand.content.targets) taken.add(targetId);
    const name = nameOf(demand, names);
    names.add(name);
    teams.push({ demand, team: teamOf(demand, name) });
  }
  return { teams, leftOut };
}

function reasonAgainst(
  { content, priority, priorityReason, takesPart }: OpenDemand,
  heldTargets: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): string | null {
  if (!takesPart) return '县区还没有参加，或已经退出';
  if (priority === 'deferred') return `市级暂缓安排：${priorityReason ?? ''}`;
  const ids = content.targets.map(({ targetId }) => targetId);
  if (!ids.every((id) => heldTargets.has(id))) return '有的被巡察单位没有有效的对象卡';
  return ids.some((id) => taken.has(id)) ? '有的被巡察单位已在本县区另一项需求中' : null;
}

function nameOf({ content, countyName }: OpenDemand, names: ReadonlySet<string>): string {
  const name = `${countyName}·${content.title}`;
  for (let copy = 1; ; copy += 1) {
    const numbered = copy === 1 ? name : `${name}（${copy}）`;
    if (!names.has(numbered)) return numbered;
  }
}

/** 优先保障 asks for the whole team and the skills that matter most; otherwise the least will do. */
function teamOf({ content, priority, wishes }: OpenDemand, name: string): PlanTeam {
  const { headcount, period, serviceForm, skills, targets } = content;
  const isFirst = priority === 'first';
  const least = isFirst ? headcount.wanted : headcount.least;
  const most = serviceForm === 'team' && headcount.wanted >= 4 ? 2 : 1;
  return {
    name,
    targetIds: targets.map(({ targetId }) => targetId),
    period,
    size: { min: least, max: headcount.wanted },
    deputies: { min: serviceForm === 'team' && least >= 4 ? 1 : 0, max: most },
    skills: skills.map(({ count, skill, weight }) => ({
      skill,
      count: Math.min(count, headcount.wanted),
      hard: isFirst && weight === 3,
    })),
    wishes: wishes.map(({ person, rank, sendingUnit }) => ({ rank, person, sendingUnit })),
  };
}
