import type {
  Seat,
  StaffingPerson,
  StaffingProblem,
  StaffingScore,
  StaffingTeam,
} from '../staffing-problem.ts';
import { roleNames, skillName } from './demand-words.ts';
import { exchangeDesk, signed } from './exchange-desk.ts';
import { rawSeatPoints, weigh } from './seat-points.ts';
import { percent } from './violation.ts';

export interface ChosenExplanation {
  /** Rules he meets, each a Chinese sentence with its values. */
  readonly rules: readonly string[];
  /** Points of the seat by itself. */
  readonly own: StaffingScore;
  /** What the total would lose without him, the effects on his team included. */
  readonly contribution: StaffingScore;
  readonly sentence: string;
}

/** Why a person sits where he sits; undefined when he does not sit there. */
export function explainChosen(
  problem: StaffingProblem,
  seats: readonly Seat[],
  asked: { readonly team: string; readonly person: string },
): ChosenExplanation | undefined {
  const desk = exchangeDesk(problem, seats);
  const [person, team] = [desk.people.get(asked.person), desk.teams.get(asked.team)];
  const seat = desk.seatsOf(asked.team).find((it) => it.person === asked.person);
  if (!person || !team || !seat) return undefined;
  const members = desk.seatsOf(team.id).flatMap((it) => desk.people.get(it.person) ?? []);
  const without = desk.exchange([seat], []).change;
  const contribution = negate(without);
  return {
    rules: [
      ...rulesOfPerson(person, team, problem),
      ...rulesOfRole(seat, person),
      ...rulesOfTeam(person, team, members, problem),
    ],
    own: weigh(rawSeatPoints(person, team), problem.weights),
    contribution,
    sentence: `${person.name}任${team.name}${roleNames[seat.role]}，为总分贡献${signed(contribution.total)}分。`,
  };
}

function negate({ total, parts }: StaffingScore): StaffingScore {
  const { expertise, mixing, mentoring, fairLoad, rotation, travel, wishes, evaluation } = parts;
  return {
    total: 0 - total,
    parts: {
      expertise: 0 - expertise,
      mixing: 0 - mixing,
      mentoring: 0 - mentoring,
      fairLoad: 0 - fairLoad,
      rotation: 0 - rotation,
      travel: 0 - travel,
      wishes: 0 - wishes,
      evaluation: 0 - evaluation,
    },
  };
}

function rulesOfPerson(
  person: StaffingPerson,
  team: StaffingTeam,
  { limits, locks }: StaffingProblem,
): string[] {
  const { maxRounds, maxConsecutiveRounds } = limits;
  const isLocked = locks.some((lock) => lock.person === person.id && lock.team === team.id);
  return [
    ...(isLocked ? ['已由人工锁定'] : []),
    '与本组对象无须回避、无未核定的疑似回避',
    `${team.period.from}至${team.period.to}可以抽调`,
    ...(maxRounds === null ? [] : [`已参加${person.roundsServed}轮，上限${maxRounds}轮`]),
    ...(maxConsecutiveRounds === null
      ? []
      : [`连续参加${person.consecutiveRounds}轮，上限${maxConsecutiveRounds}轮`]),
  ];
}

function rulesOfRole({ role }: Seat, person: StaffingPerson): string[] {
  if (role === 'leader' && person.mayLead) return ['具备组长资格'];
  return role === 'deputyLeader' && person.mayDeputise ? ['具备副组长资格'] : [];
}

function rulesOfTeam(
  person: StaffingPerson,
  team: StaffingTeam,
  members: readonly StaffingPerson[],
  { limits }: StaffingProblem,
): string[] {
  const colleagues = members.filter(({ sendingUnit }) => sendingUnit === person.sendingUnit).length;
  const share = limits.maxShareOfSendingUnit;
  const cover = team.skills
    .filter(({ skill }) => person.skills.includes(skill))
    .map(({ skill, count }) => {
      const able = members.filter(({ skills }) => skills.includes(skill)).length;
      return `本组需要${count}名${skillName(skill)}人员，连同他共${able}名`;
    });
  return [
    ...cover,
    ...(share === null
      ? []
      : [
          `本组${members.length}人中${colleagues}人来自${person.sendingUnitName}，上限${percent(share)}`,
        ]),
    ...(team.counties.includes(person.homeCode) ? [] : ['来自被巡察县区以外']),
  ];
}
