import type { Milestone } from './words.ts';

/** A row of the timetable while it is typed. */
export interface TypedMilestone {
  key: string;
  title: string;
  party: 'city' | 'county';
  kind: Milestone['kind'];
  dueOn: string;
  waitsFor: string[];
}

export const typedMilestones = (milestones: readonly Milestone[]): TypedMilestone[] =>
  milestones.map((milestone) => ({ ...milestone, waitsFor: [...milestone.waitsFor] }));

/** A key nothing else in the timetable has. */
export function freshKey(rows: readonly Pick<TypedMilestone, 'key'>[]): string {
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length + 1;
  while (taken.has(`step${number}`)) number += 1;
  return `step${number}`;
}

export function withoutRow(rows: readonly TypedMilestone[], key: string): TypedMilestone[] {
  return rows
    .filter((row) => row.key !== key)
    .map((row) => ({ ...row, waitsFor: row.waitsFor.filter((awaited) => awaited !== key) }));
}

/** 领域 as typed, parted by 、 or commas. */
export function sectorsOf(typed: string): string[] {
  return [...new Set(typed.split(/[、,，;；\s]+/u).filter((part) => part !== ''))];
}

export function planFaults(sectors: string, rows: readonly TypedMilestone[]): string[] {
  const faults = sectorsOf(sectors).length === 0 ? ['请填写领域。'] : [];
  const unnamed = rows.some(({ title }) => title.trim() === '');
  const undated = rows.some(({ dueOn }) => dueOn === '');
  return [
    ...faults,
    ...(unnamed ? ['每个节点都要有名称。'] : []),
    ...(undated ? ['每个节点都要有时限。'] : []),
  ];
}
