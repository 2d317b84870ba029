import type { TalentPoolCtx } from '../database.ts';
import type { PersonKeys, PlaceKeys } from '../recusal/recusal-facts.ts';
import { normalName, normalPlace } from './normal-names.rules.ts';

/** A place by its name, comparable in every tenant. */
export function nameKey(place: string): string {
  return `name:${normalPlace(place)}`;
}

/** Keys of a place: its row in the directory where it has one, and its full name. */
export function placeKeys(place: {
  readonly unitId: string | null;
  readonly name: string;
}): PlaceKeys {
  const byName = nameKey(place.name);
  return place.unitId === null ? [byName] : [`unit:${place.unitId}`, byName];
}

export const personKey = (personId: string): string => `person:${personId}`;

/** Keyed hash of a name, for equality within the tenant. */
export function nameIndexOf(ctx: TalentPoolCtx, name: string): Promise<string> {
  return ctx.secrets.blindIndex(normalName(name), 'talent-pool.person_name');
}

/** Keyed hash of name and place, for equality in every tenant of the city without showing either. */
export function tieIndexOf(ctx: TalentPoolCtx, name: string, place: string): Promise<string> {
  return ctx.secrets.sharedIndex(`${normalName(name)}@${normalPlace(place)}`, 'talent-pool.tie');
}

/** The key by which somebody known by name and place alone is compared. */
export async function tieKeys(
  ctx: TalentPoolCtx,
  name: string,
  place: string,
): Promise<PersonKeys> {
  return [`tie:${await tieIndexOf(ctx, name, place)}`];
}

/** The same for somebody known at several places. */
export async function tieKeysAt(
  ctx: TalentPoolCtx,
  name: string,
  places: readonly string[],
): Promise<string[]> {
  const keys = await Promise.all([...new Set(places)].map((place) => tieKeys(ctx, name, place)));
  return [...new Set(keys.flat())];
}
