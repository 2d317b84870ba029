import type { Archetype } from '../library/archetype.ts';
import { archetypes } from '../library/archetypes.ts';
import { randomFrom, type Random } from '../random.ts';
import type { UnitProfile } from '../units/profiles.ts';
import { requiredOf } from './residuals.ts';

const kindGroups = ['bureau', 'street', 'school', 'hospital', 'company', 'village'];
const broadGroups = new Set([
  ...kindGroups,
  'build',
  'funds',
  'permit',
  'rent',
  'subsidy',
  'rural',
  'urban',
  'boarding',
  'publicity',
  'mass',
]);

/** The kinds of problem each unit is found to have: never one twice in a unit, all used about equally. */
export function selectArchetypes(profiles: readonly UnitProfile[]): Map<string, Archetype[]> {
  const random = randomFrom('selection of problems');
  const used = new Map<string, number>();
  const selected = new Map<string, Archetype[]>();
  for (const profile of profiles) {
    const chosen = selectFor(profile, used, random);
    for (const { id } of chosen) used.set(id, (used.get(id) ?? 0) + 1);
    selected.set(profile.unitRef, inOrder(chosen, random));
  }
  return selected;
}

function selectFor(profile: UnitProfile, used: Map<string, number>, random: Random): Archetype[] {
  const groups = groupsOf(profile);
  const required = requiredOf(profile.unitRef);
  const ranked = archetypes
    .filter((archetype) => fits(archetype, groups) && !required.includes(archetype))
    .map((archetype) => ({
      archetype,
      rank: (used.get(archetype.id) ?? 0) + random.next() * 1.5 - closeness(archetype, profile) * 4,
    }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ archetype }) => archetype);
  const total = profile.findingCount;
  const quota = { F1: Math.round(total * 0.33), F3: Math.round(total * 0.3) };
  const take = (focus: string, count: number) =>
    ranked.filter(({ cat }) => cat.startsWith(focus)).slice(0, count);
  const first = [
    ...required,
    ...take('F1', quota.F1),
    ...take('F2', total - quota.F1 - quota.F3),
    ...take('F3', quota.F3),
  ];
  const spare = ranked.filter((archetype) => !first.includes(archetype));
  return [...first, ...spare].slice(0, total);
}

export function groupsOf(profile: UnitProfile): Set<string> {
  const groups = new Set([...profile.groups, 'all']);
  if (!groups.has('village')) groups.add('common');
  if (groups.has('bureau') || groups.has('street')) groups.add('office');
  return groups;
}

function fits(archetype: Archetype, groups: Set<string>): boolean {
  return archetype.fits.split(' ').some((group) => groups.has(group));
}

/** 2: the unit's own trade, 1: its kind, 0: any unit. */
function closeness(archetype: Archetype, profile: UnitProfile): number {
  const wanted = archetype.fits.split(' ').filter((group) => profile.groups.includes(group));
  if (wanted.some((group) => !broadGroups.has(group))) return 2;
  const ofKindOnly = archetype.fits
    .split(' ')
    .every((group) => group !== 'common' && group !== 'all');
  return ofKindOnly && wanted.length > 0 ? 0.4 : 0;
}

function inOrder(chosen: Archetype[], random: Random): Archetype[] {
  return random.shuffle(chosen).toSorted((a, b) => a.cat.localeCompare(b.cat));
}
