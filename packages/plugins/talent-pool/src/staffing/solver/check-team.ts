import type { Seat, StaffingProblem, StaffingTeam, Violation } from '../staffing-problem.ts';
import { skillName } from './demand-words.ts';
import { found, percent, type Seated } from './violation.ts';

/** What the members of one team break together. */
export function checkTeam(
  team: StaffingTeam,
  own: readonly Seated[],
  problem: StaffingProblem,
): Violation[] {
  return [...checkRoles(team, own), ...checkSkills(team, own), ...checkMix(team, own, problem)];
}

function checkRoles(team: StaffingTeam, own: readonly Seated[]): Violation[] {
  const count = (role: Seat['role']): number => own.filter(({ seat }) => seat.role === role).length;
  const [leaders, deputies, liaisons] = [count('leader'), count('deputyLeader'), count('liaison')];
  const violations: Violation[] = [];
  if (own.length < team.size.min || own.length > team.size.max)
    violations.push(
      found('size', `${team.name}现有${own.length}人，应为${team.size.min}至${team.size.max}人。`, {
        team,
      }),
    );
  if (leaders !== 1)
    violations.push(found('leader', `${team.name}现有${leaders}名组长，应为1名。`, { team }));
  if (deputies < team.deputies.min || deputies > team.deputies.max)
    violations.push(
      found(
        'deputies',
        `${team.name}现有${deputies}名副组长，应为${team.deputies.min}至${team.deputies.max}名。`,
        { team },
      ),
    );
  if (liaisons !== 1)
    violations.push(found('liaison', `${team.name}现有${liaisons}名联络员，应为1名。`, { team }));
  return violations;
}

function checkSkills(team: StaffingTeam, own: readonly Seated[]): Violation[] {
  return team.skills.flatMap(({ skill, count, hard }) => {
    const able = own.filter(({ person }) => person.skills.includes(skill)).length;
    if (!hard || able >= count) return [];
    const sentence = `${team.name}需要${count}名${skillName(skill)}人员，现有${able}名。`;
    return [found('skill', sentence, { team })];
  });
}

function checkMix(
  team: StaffingTeam,
  own: readonly Seated[],
  { limits }: StaffingProblem,
): Violation[] {
  if (own.length === 0) return [];
  const units = new Map<string, Seated[]>();
  for (const it of own)
    units.set(it.person.sendingUnit, [...(units.get(it.person.sendingUnit) ?? []), it]);
  return [
    ...checkOutside(team, own, limits.minOutsideShare),
    ...checkShare(team, own.length, units, limits.maxShareOfSendingUnit),
    ...(limits.minSendingUnits !== null && units.size < limits.minSendingUnits
      ? [
          found(
            'sendingUnits',
            `${team.name}只有${units.size}个派员单位，至少应有${limits.minSendingUnits}个。`,
            { team },
          ),
        ]
      : []),
    ...(limits.bothLevels && new Set(own.map(({ person }) => person.level)).size < 2
      ? [found('bothLevels', `${team.name}须同时有市级和县级人员。`, { team })]
      : []),
  ];
}

function checkOutside(
  team: StaffingTeam,
  own: readonly Seated[],
  share: number | null,
): Violation[] {
  if (share === null) return [];
  const outside = own.filter(({ person }) => !team.counties.includes(person.homeCode)).length;
  if (outside + 1e-9 >= share * own.length) return [];
  const sentence = `${team.name}${own.length}人中有${outside}人来自外地，应不低于${percent(share)}。`;
  return [found('outsideShare', sentence, { team })];
}

function checkShare(
  team: StaffingTeam,
  size: number,
  units: ReadonlyMap<string, readonly Seated[]>,
  share: number | null,
): Violation[] {
  if (share === null) return [];
  return [...units.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1 || same.length <= share * size + 1e-9) return [];
    const sentence = `${team.name}有${same.length}人来自${first.person.sendingUnitName}，应不超过${percent(share)}。`;
    return [found('sendingUnitShare', sentence, { team })];
  });
}
