import type { Seat, StaffingProblem, StaffingTeam } from '../staffing/staffing-problem.ts';

/** What a team lacks to go: people, its 组长, 副组长 and 联络员. */
export function teamFaults({ teams }: StaffingProblem, seats: readonly Seat[]): string[] {
  return teams.flatMap((team) =>
    faultsOf(
      team,
      seats.filter((seat) => seat.team === team.id),
    ),
  );
}

function faultsOf({ name, size, deputies }: StaffingTeam, own: readonly Seat[]): string[] {
  const count = (role: Seat['role']) => own.filter((seat) => seat.role === role).length;
  return [
    ...(between(own.length, size)
      ? []
      : [`${name}现有 ${own.length} 人，应为 ${size.min} 至 ${size.max} 人`]),
    ...(count('leader') === 1 ? [] : [`${name}应有组长 1 人，现有 ${count('leader')} 人`]),
    ...(between(count('deputyLeader'), deputies)
      ? []
      : [
          `${name}应有副组长 ${deputies.min} 至 ${deputies.max} 人，现有 ${count('deputyLeader')} 人`,
        ]),
    ...(count('liaison') === 1 ? [] : [`${name}应有联络员 1 人，现有 ${count('liaison')} 人`]),
  ];
}

function between(value: number, { min, max }: { min: number; max: number }): boolean {
  return value >= min && value <= max;
}
