import type { StaffingProblem, StaffingTeam } from '../staffing/staffing-problem.ts';

/** Demands that no pool could meet, each in a sentence: told before anything is computed. */
export function problemFaults(problem: StaffingProblem): string[] {
  if (problem.teams.length === 0) return ['方案里还没有巡察组，请先增加巡察组。'];
  if (problem.people.length === 0)
    return ['所选库别里没有可用的人选，请先维护人才库，或在方案中增加库别。'];
  return [
    ...tooFew(problem),
    ...problem.teams.flatMap((team) => teamFaults(team, problem)),
    ...lockFaults(problem),
  ];
}

function tooFew({ people, teams }: StaffingProblem): string[] {
  const needed = teams.reduce((sum, { size }) => sum + size.min, 0);
  return people.length >= needed
    ? []
    : [`各组至少共需 ${needed} 人，可用人选只有 ${people.length} 人，请减少人数或增加库别。`];
}

function teamFaults(team: StaffingTeam, { limits }: StaffingProblem): string[] {
  const { name, size, deputies, period } = team;
  const faults: string[] = [];
  if (period.to < period.from) faults.push(`${name}的截止日期早于开始日期。`);
  if (size.max < size.min) faults.push(`${name}的最多人数少于最少人数。`);
  if (deputies.min + 2 > size.max) {
    faults.push(
      `${name}须有组长、联络员各 1 人和副组长 ${deputies.min} 人，但最多只能有 ${size.max} 人。`,
    );
  }
  const { minSendingUnits, maxShareOfSendingUnit } = limits;
  if (minSendingUnits !== null && minSendingUnits > size.max) {
    faults.push(`${name}须来自至少 ${minSendingUnits} 个派员单位，但最多只能有 ${size.max} 人。`);
  }
  if (maxShareOfSendingUnit !== null && Math.floor(maxShareOfSendingUnit * size.max) < 1) {
    const share = Math.round(maxShareOfSendingUnit * 100);
    faults.push(
      `${name}最多 ${size.max} 人，同一派员单位不超过 ${share}% 意味着一人也不能进组，请放宽该限制。`,
    );
  }
  return faults;
}

function lockFaults({ locks, people }: StaffingProblem): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(locks, ({ person }) => person)].flatMap(([person, own]) => {
    const name = names.get(person);
    if (name === undefined)
      return ['有已锁定或已派员的人不在所选库别的可用人选里，请解除锁定或补充库别。'];
    const teams = new Set(own.map(({ team }) => team)).size;
    return teams > 1 ? [`${name}被同时锁定在 ${teams} 个组，一人只能在一个组。`] : [];
  });
}
