import type {
  Seat,
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
} from '@lianxun/plugin-talent-pool/api';

import type { MetDemand } from '../fairness/demand-met.rules.ts';

export interface UnmetSource {
  readonly problem: StaffingProblem;
  readonly seats: readonly Seat[];
  readonly team: StaffingTeam;
  readonly met: MetDemand;
  readonly titleOf: (skill: string) => string;
}

/** What is missing and why, by counting: nobody is named, and no other county. */
export function unmetReasons(source: UnmetSource): string[] {
  const { met, titleOf } = source;
  const { got, wanted } = met.headcount;
  return [
    ...(got < wanted ? [`需要${wanted}人，安排${got}人：${whyFew(source, () => true)}`] : []),
    ...met.skills
      .filter((it) => it.got < it.wanted)
      .map((it) => {
        const why = whyFew(source, (person) => person.skills.includes(it.skill));
        return `需要${titleOf(it.skill)}${it.wanted}人，安排${it.got}人：${why}`;
      }),
  ];
}

function whyFew(
  { problem, seats, team }: UnmetSource,
  isAble: (person: StaffingPerson) => boolean,
): string {
  const able = problem.people.filter(isAble);
  const seated = new Map(seats.map((seat) => [seat.person, seat.team]));
  const others = able.filter(({ id }) => seated.get(id) !== team.id);
  const barred = new Set(
    problem.barred.filter((bar) => bar.team === team.id).map(({ person }) => person),
  );
  const isBarred = (it: StaffingPerson) => barred.has(it.id) || team.counties.includes(it.homeCode);
  const isAway = (it: StaffingPerson) =>
    it.unavailable.some(({ from, to }) => from <= team.period.to && to >= team.period.from);
  const [recused, free] = split(others, isBarred);
  const [away, here] = split(free, isAway);
  const [busy, idle] = split(here, ({ id }) => seated.has(id));
  const parts = [
    ...(recused.length > 0 ? [`${recused.length}人须回避或未核定`] : []),
    ...(away.length > 0 ? [`${away.length}人期间不能抽调`] : []),
    ...(busy.length > 0 ? [`${busy.length}人另有安排`] : []),
    ...(idle.length > 0 ? [`${idle.length}人受轮次上限、派员单位比例等限制或未优先选用`] : []),
  ];
  return parts.length === 0
    ? '库内没有其他人选'
    : `可选名单中另有${others.length}人，${parts.join('、')}`;
}

function split<Element>(
  list: readonly Element[],
  is: (element: Element) => boolean,
): [Element[], Element[]] {
  return [list.filter(is), list.filter((element) => !is(element))];
}
