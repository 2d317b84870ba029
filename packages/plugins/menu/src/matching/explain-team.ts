import { explainChosen, explainNotChosen, type StaffedPlan } from '@lianxun/plugin-talent-pool/api';

import { findReceived } from '../board/received.repository.ts';
import type { MenuCtx } from '../database.ts';
import { wordWish } from '../demands/demand-changes.rules.ts';
import { isWishMet } from '../fairness/wishes-met.rules.ts';
import { requireFound } from '../refusals.ts';
import { loadMatching, type LoadedMatching, type LoadedTeam } from './load-matching.ts';
import type { ExplanationView } from './matching.schemas.ts';
import { findLastMatching } from './matchings.repository.ts';
import { goalTitles, type GoalKey } from './role-titles.ts';

/** Why these people, and why not those the county wished: for the office alone. */
export async function explainTeam(ctx: MenuCtx, demandId: string): Promise<ExplanationView> {
  const demand = requireFound(await findReceived(ctx.tx, demandId), 'demand');
  if ((await findLastMatching(ctx.tx, demand.combinedId)) === undefined) return untold;
  const loaded = await loadMatching(ctx, demand.combinedId);
  const team = loaded.teams.find((it) => it.demand.id === demandId);
  if (team === undefined) return untold;
  return { people: chosenOf(loaded, team), refusals: refusalsOf(loaded, team) };
}

const untold: ExplanationView = { people: [], refusals: [] };

export function chosenOf(
  { plan, seats }: LoadedMatching,
  { members, team }: LoadedTeam,
): ExplanationView['people'] {
  return members.flatMap(({ id, name }) => {
    const why = explainChosen(plan.problem, seats, { team: team.id, person: id });
    if (why === undefined) return [];
    return [
      {
        id,
        name,
        rules: [...why.rules],
        points: pointsOf(why.own.parts),
        total: why.own.total,
      },
    ];
  });
}

export function pointsOf(
  parts: Readonly<Record<GoalKey, number>>,
): { title: string; points: number }[] {
  return goalTitles
    .filter(([goal]) => parts[goal] !== 0)
    .map(([goal, title]) => ({ title, points: parts[goal] }));
}

function refusalsOf(
  { plan, seats }: LoadedMatching,
  { content, matched, members, team }: LoadedTeam,
): ExplanationView['refusals'] {
  return matched.wishes.flatMap((wish, index) => {
    const asked = content.wishes[index];
    if (asked === undefined || isWishMet(wish, members)) return [];
    const title = wordWish(asked);
    if (wish.found !== 'one') return [{ wish: title, ...unknownWords[wish.found], ...nothing }];
    if (wish.rank === 'unwanted')
      return [{ wish: title, sentence: '已按其他目标选用，可在组队方案里换人', ...nothing }];
    const people = plan.problem.people.filter(
      (it) => it.id === wish.person || it.sendingUnit === wish.sendingUnit,
    );
    return people.map((person) => {
      const isElsewhere = seats.some((seat) => seat.person === person.id);
      const notes = plan.notes.filter((it) => it.person === person.id && it.team === team.id);
      return {
        wish: title,
        sentence: isElsewhere
          ? `${person.name}已编入${teamNameOf(plan, seats, person.id)}`
          : explainNotChosen(plan.problem, seats, person.id).sentence,
        rules: [...new Set(notes.flatMap(({ rules = [] }) => rules))],
        sources: [...new Set(notes.flatMap(({ texts }) => texts))],
      };
    });
  });
}

const nothing = { rules: [], sources: [] };
const unknownWords = {
  none: { sentence: '可选名单里没有这个姓名或单位' },
  several: { sentence: '可选名单里有几个同名的，没有当作意愿；请与县区核实后在组队方案里选定' },
} as const;

function teamNameOf(
  { problem }: StaffedPlan,
  seats: LoadedMatching['seats'],
  person: string,
): string {
  const team = seats.find((seat) => seat.person === person)?.team;
  return problem.teams.find(({ id }) => id === team)?.name ?? '其他组';
}
