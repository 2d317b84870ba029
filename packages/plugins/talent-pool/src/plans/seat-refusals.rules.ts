import type { Reason } from '@lianxun/plugin-api';

import type { Period, Seat, StaffingPerson, StaffingTeam } from '../staffing/staffing-problem.ts';
import type { AssembledProblem } from './assemble-problem.rules.ts';
import type { PairNote } from './pair-notes.rules.ts';

export const rolesOf = (role: Seat['role']) =>
  role === 'leader' || role === 'deputyLeader' ? 'leading' : 'other';

/** The note that concerns somebody in a role of a team. */
export function noteOf(notes: readonly PairNote[], seat: Seat): PairNote | undefined {
  const own = notes.filter(
    ({ person, team, roles }) =>
      person === seat.person &&
      team === seat.team &&
      (roles === undefined || roles === rolesOf(seat.role)),
  );
  return own.find(({ result }) => result === 'mustRecuse') ?? own[0];
}

/**
 * Why seats may not be taken at all, whatever path leads there: recusal, a person who is away or
 * sits twice, a leader who may not lead. What a team still lacks does not forbid a single seat.
 */
export function seatRefusals(
  { problem, notes }: AssembledProblem,
  seats: readonly Seat[],
  undecidedFirst: boolean,
): Reason[] {
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const teams = new Map(problem.teams.map((team) => [team.id, team]));
  return seats.flatMap((seat) => {
    const person = people.get(seat.person);
    const team = teams.get(seat.team);
    if (person === undefined)
      return [reason('candidate_unknown', '此人不在本方案的可用人选里，或已经出库')];
    if (team === undefined) return [reason('team_unknown', '方案里没有这个组')];
    return [
      ...recused(seat, { person, team, note: noteOf(notes, seat), undecidedFirst }),
      ...away(person, team),
      ...unfitToLead(person, seat),
    ];
  });
}

function recused(
  seat: Seat,
  {
    person,
    team,
    note,
    undecidedFirst,
  }: {
    readonly person: StaffingPerson;
    readonly team: StaffingTeam;
    readonly note: PairNote | undefined;
    readonly undecidedFirst: boolean;
  },
): Reason[] {
  if (note === undefined) return [];
  const why = withRules(note);
  if (note.reason === 'declined' || note.reason === 'returned')
    return [reason('seat_refused_before', `${person.name}不能再进${team.name}：${why}`)];
  if (note.result === 'mustRecuse') {
    const as =
      rolesOf(seat.role) === 'leading' && note.roles === 'leading' ? '担任组长、副组长' : '';
    return [
      reason('seat_recused', `${person.name}必须回避${team.name}${as && `（${as}）`}：${why}`),
    ];
  }
  return undecidedFirst
    ? []
    : [reason('seat_undecided', `${person.name}对${team.name}疑似须回避，请先核定：${why}`)];
}

function withRules({ texts, rules }: PairNote): string {
  const why = texts.join('；');
  return rules === undefined ? why : `${why}（规则 ${rules.join('、')}）`;
}

function away(person: StaffingPerson, team: StaffingTeam): Reason[] {
  const clash = person.unavailable.find((period) => overlaps(period, team.period));
  return clash === undefined
    ? []
    : [
        reason(
          'candidate_away',
          `${person.name}在 ${clash.from} 至 ${clash.to} 另有任务，与${team.name}的时间重叠`,
        ),
      ];
}

function unfitToLead(person: StaffingPerson, { role }: Seat): Reason[] {
  if (role === 'leader' && !person.mayLead)
    return [reason('may_not_lead', `${person.name}不在组长库，或职级不够，不能任组长`)];
  return role === 'deputyLeader' && !person.mayDeputise
    ? [reason('may_not_deputise', `${person.name}不具备任副组长的条件`)]
    : [];
}

export function overlaps(left: Period, right: Period): boolean {
  return left.from <= right.to && right.from <= left.to;
}

/** Without the errors of the server: the board judges with the same rules. */
function reason(code: string, message: string): Reason {
  return { code: `talent-pool.${code}`, message };
}
