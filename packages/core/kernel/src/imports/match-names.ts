import type { CoreTx } from '../context/kernel-context.ts';
import { matchKey } from '../registers/clean-text.ts';
import type { ReferenceAnswer, ReferenceLookup } from '../registers/resolve-references.ts';
import { matchPeople, matchUnits } from './imports.repository.ts';

type Units = Awaited<ReturnType<typeof matchUnits>>;
type People = Awaited<ReturnType<typeof matchPeople>>;

/** Looks names of units and people up, each of them once however many chunks of a sheet hold it. */
export function nameMatcher(
  tx: CoreTx,
): (lookups: readonly ReferenceLookup[]) => Promise<ReferenceAnswer[]> {
  const known = new Map<string, ReferenceAnswer>();
  return async (lookups) => {
    const asked = lookups.filter((lookup) => !known.has(keyOf(lookup)));
    for (const answer of await matchNames(tx, asked)) known.set(keyOf(answer), answer);
    return lookups.flatMap((lookup) => known.get(keyOf(lookup)) ?? []);
  };
}

const keyOf = ({ target, text }: ReferenceLookup) => `${target}:${text}`;

async function matchNames(
  tx: CoreTx,
  lookups: readonly ReferenceLookup[],
): Promise<ReferenceAnswer[]> {
  const textsOf = (target: string) =>
    lookups.filter((lookup) => lookup.target === target).map((lookup) => lookup.text);
  const unitTexts = textsOf('unit');
  const units = unitTexts.length === 0 ? [] : await matchUnits(tx, unitTexts);
  const personTexts = textsOf('person');
  const people = personTexts.length === 0 ? [] : await matchPeople(tx, personTexts);
  return lookups.map((lookup) => ({ ...lookup, matches: matchesOf(lookup, units, people) }));
}

/** Code first, then full name, then short name: the first that finds anything decides. */
function matchesOf(
  { target, text }: ReferenceLookup,
  units: Units,
  people: People,
): ReferenceAnswer['matches'] {
  const key = matchKey(text);
  if (target === 'person') {
    return people
      .filter((person) => matchKey(person.name) === key)
      .map((person) => ({ id: person.id, text: person.name }));
  }
  if (target !== 'unit') return [];
  const by = (pick: (unit: Units[number]) => string | null) =>
    units.filter((unit) => matchKey(pick(unit) ?? '') === key);
  const found = [
    by((unit) => unit.code),
    by((unit) => unit.name),
    by((unit) => unit.shortName),
  ].find((matches) => matches.length > 0);
  return (found ?? []).map((unit) => ({ id: unit.id, text: unit.name }));
}
