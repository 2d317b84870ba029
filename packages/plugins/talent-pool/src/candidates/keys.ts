import type { TalentPoolCtx } from '../database.ts';
import type { PersonKeys, PlaceKeys } from '../recusal/recusal-facts.ts';

const compact = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '');

/** Keys of a place: its row in the directory where it has one, and its full name. */
export function placeKeys(place: {
  readonly unitId: string | null;
  readonly name: string;
}): PlaceKeys {
  const byName = `name:${compact(place.name)}`;
  return place.unitId === null ? [byName] : [`unit:${place.unitId}`, byName];
}

export const personKey = (personId: string): string => `person:${personId}`;

/** Keyed hash of a name, for equality within the tenant. */
export function nameIndexOf(ctx: TalentPoolCtx, name: string): Promise<string> {
  return ctx.secrets.blindIndex(compact(name), 'talent-pool.person_name');
}

/** Keyed hash of name and place, for equality within the tenant. */
export function tieIndexOf(ctx: TalentPoolCtx, name: string, place: string): Promise<string> {
  return ctx.secrets.blindIndex(`${compact(name)}|${compact(place)}`, 'talent-pool.person_tie');
}

/** The key by which somebody known by name and place alone is compared within the tenant. */
export async function tieKeys(
  ctx: TalentPoolCtx,
  name: string,
  place: string,
): Promise<PersonKeys> {
  return [`tie:${await tieIndexOf(ctx, name, place)}`];
}
