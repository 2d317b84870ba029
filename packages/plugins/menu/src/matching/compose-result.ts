import { wordWish } from '../demands/demand-changes.rules.ts';
import type { DemandResult } from '../demands/result.schemas.ts';
import { isWishMet } from '../fairness/wishes-met.rules.ts';
import { chosenOf } from './explain-team.ts';
import { peopleOf } from './get-outcome.ts';
import type { LoadedMatching, LoadedTeam } from './load-matching.ts';
import { unmetReasons } from './unmet-reasons.rules.ts';

/** What is told of a person beside the demand stays with the city: load, rotation, evaluation. */
const toldParts = new Set(['专业匹配', '混合编组', '路程', '县区意愿']);

/** What one county got against what it asked: its own demand, and nothing of any other. */
export function composeResult(loaded: LoadedMatching, it: LoadedTeam): DemandResult {
  const { plan, seats } = loaded;
  const titles = new Map(plan.skills.map(({ key, title }) => [key, title]));
  const titleOf = (skill: string) => titles.get(skill) ?? skill;
  const why = new Map(chosenOf(loaded, it).map((chosen) => [chosen.id, chosen]));
  return {
    number: it.matched.number,
    met: it.met.met,
    headcount: it.met.headcount,
    lines: linesOf(it, titleOf),
    people: peopleOf(it, titles).map(({ id, ...person }) => ({
      ref: id,
      ...person,
      rules: [...(why.get(id)?.rules ?? [])],
      points: (why.get(id)?.points ?? []).filter(({ title }) => toldParts.has(title)),
    })),
    unmet: unmetReasons({ problem: plan.problem, seats, team: it.team, met: it.met, titleOf }),
    refusal: null,
  };
}

function linesOf(
  { content, matched, members, met, seats }: LoadedTeam,
  titleOf: (skill: string) => string,
): DemandResult['lines'] {
  const isLed = seats.some(({ role }) => role === 'leader');
  return [
    line('人数', `${met.headcount.wanted}人`, [`${met.headcount.got}人`, isFull(met.headcount)]),
    ...met.skills.map((it) =>
      line(`专业：${titleOf(it.skill)}（权重${it.weight}）`, `${it.wanted}人`, [
        `${it.got}人`,
        isFull(it),
      ]),
    ),
    ...(content.leaderWanted ? [line('组长', '需要', [isLed ? '已安排' : '未安排', isLed])] : []),
    ...content.wishes.flatMap((asked, index) => {
      const wish = matched.wishes[index];
      if (wish === undefined) return [];
      const isMet = isWishMet(wish, members);
      return [line('人选意愿', wordWish(asked), [isMet ? '已满足' : '未能满足', isMet])];
    }),
  ];
}

const isFull = ({ got, wanted }: { readonly got: number; readonly wanted: number }) =>
  got >= wanted;

function line(
  what: string,
  wanted: string,
  [got, isMet]: readonly [string, boolean],
): DemandResult['lines'][number] {
  return { what, wanted, got, isMet };
}
