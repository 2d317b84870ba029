import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { DemoRound, DemoTeam, IsoDate, Ref } from '../content/types.ts';
import { parts, type World } from '../play/world.ts';
import { assessSheets, concludeTeam, contest, decideReviewOf } from './evaluation-acts.ts';

const Opened = z.object({ id: z.uuid() });
const Form = z.object({
  sheets: z.array(z.object({ id: z.uuid(), part: z.enum(['self', 'peer', 'leader']) })),
});

/** What the people of a team give: by rater, one mark for himself, then those for the others in turn. */
const given = [
  { own: 92, others: [93, 88, 91, 90, 86, 92] },
  { own: 90, others: [91, 86, 88, 92, 85, 90] },
  { own: 93, others: [94, 90, 87, 89, 88, 91] },
  { own: 88, others: [90, 85, 90, 93, 84, 89] },
  { own: 91, others: [92, 89, 86, 91, 87, 93] },
  { own: 90, others: [93, 87, 89, 90, 86, 92] },
  { own: 86, others: [95, 88, 90, 92, 90, 94] },
];

/** 组长点评, in turn. */
const words = [
  '政治站位高，谈话了解抓得准，能带着新同志干',
  '材料归集及时，联络协调顺畅',
  '财务底子扎实，发现的问题经得起核',
  '到村入户走得深，成文质量高',
  '肯学肯干，底稿须再规范些',
  '吃苦耐劳，保密意识强',
];

export const evaluationOf = ({ ref }: DemoTeam): Ref => `evaluation of ${ref}`;

async function open(world: World, round: DemoRound, { team, dueOn }: Rated): Promise<void> {
  const { player, refs } = world;
  const body = { roundId: refs.get(round.ref), teamId: refs.get(team.ref), dueOn };
  const { id } = await player.read(
    { by: parts.clerk, path: 'talent-pool/evaluations', body },
    Opened,
  );
  refs.set(evaluationOf(team), id);
}

/** Fills in his sheet and hands it in. */
async function rate({ player, refs }: World, team: DemoTeam, place: number): Promise<void> {
  const by = team.members[place]?.personRef ?? '';
  const at = {
    by,
    in: { teamRef: team.ref },
    path: `talent-pool/ratings/${refs.get(evaluationOf(team))}`,
  };
  const { sheets } = await player.read({ ...at, method: 'GET' }, Form);
  const marks = given[place % given.length];
  let other = 0;
  const filled = sheets.map(({ id: sheetId, part }) => {
    if (part === 'self')
      return { sheetId, score: marks?.own ?? 90, remark: '完成了组里交办的任务' };
    other += 1;
    const score = marks?.others[(other - 1) % 6] ?? 90;
    return { sheetId, score, remark: part === 'leader' ? (words[(other - 1) % 6] ?? null) : null };
  });
  await player.send({ ...at, method: 'PUT', body: { marks: filled } });
  await player.send({ ...at, path: `${at.path}/submit` });
}

interface Rated {
  readonly team: DemoTeam;
  readonly dueOn: IsoDate;
}

/** The first team of the finished round: rated by all, concluded, and once contested. */
export function addPastEvaluation(timeline: Timeline, world: World, round: DemoRound): void {
  const [team] = round.teams;
  if (team === undefined) throw new Error('The round has no team');
  timeline.add('2024-07-18', () => open(world, round, { team, dueOn: '2024-07-25' }));
  for (const place of team.members.keys())
    timeline.add('2024-07-22', () => rate(world, team, place));
  timeline.add('2024-07-24', () => assessSheets(world, evaluationOf(team)));
  timeline.add('2024-07-26', () => concludeTeam(world, evaluationOf(team)));
  const last = team.members.at(-1)?.personRef ?? '';
  timeline.add('2024-07-29', () => contest(world, { team, by: last, ref: evaluationOf(team) }));
  timeline.add('2024-07-30', () => decideReviewOf(world, evaluationOf(team)));
}

/** The first team of the live round: four have handed in, the others may still. */
export function addLiveEvaluation(
  timeline: Timeline,
  world: World,
  { round, onDate }: { readonly round: DemoRound; readonly onDate: OnDate },
): void {
  const [team] = round.teams;
  if (team === undefined) throw new Error('The round has no team');
  const dueOn = onDate('2026-11-30');
  timeline.add(onDate('2026-11-16'), () => open(world, round, { team, dueOn }));
  for (const place of [0, 1, 2, 5])
    timeline.add(onDate('2026-11-18'), () => rate(world, team, place));
}
