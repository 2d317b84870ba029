import { averageLink } from './cluster.rules.ts';

/** From when on texts alone make a group of their own, and from when on one more joins it. */
export interface Parting {
  readonly alike: number;
  readonly joins: number;
}

const least = 3;

/**
 * A group that holds several clear problems is parted into them. Findings of one node of the taxonomy
 * come together on little else, and the more there are of them, the more problems they are.
 */
export function splitGroup(
  members: readonly number[],
  likeness: readonly Float64Array[],
  { alike, joins }: Parting,
): (readonly number[])[] {
  const among = members.map((a) => Float64Array.from(members, (b) => likeness[a]?.[b] ?? 0));
  const parts = averageLink(among, alike).map((part) => part.map((it) => members[it] ?? it));
  const cores = parts.filter(({ length }) => length >= least);
  if (cores.length === 0) return [members];
  const grown = cores.map((core) => [...core]);
  const rest: number[] = [];
  for (const member of parts.filter(({ length }) => length < least).flat()) {
    const nearness = cores.map((core) => meanLikeness(member, core, likeness));
    const best = Math.max(...nearness);
    const home = best >= joins ? grown[nearness.indexOf(best)] : rest;
    home?.push(member);
  }
  return [...grown, rest]
    .filter(({ length }) => length > 0)
    .map((group) => group.toSorted((a, b) => a - b));
}

function meanLikeness(
  member: number,
  group: readonly number[],
  likeness: readonly Float64Array[],
): number {
  return group.reduce((sum, it) => sum + (likeness[member]?.[it] ?? 0), 0) / group.length;
}
