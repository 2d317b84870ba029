import type { SecretsPort } from '@lianxun/plugin-api';

import { normalName, normalPlace } from './normal-names.rules.ts';

/** A place by its name, comparable in every tenant. */
export function nameKey(place: string): string {
  return `name:${normalPlace(place)}`;
}

/**
 * A person by name and place, comparable in every tenant of the city without showing either; null where
 * one of the two is not known.
 */
export async function tieKey(
  { secrets }: { readonly secrets: Pick<SecretsPort, 'sharedIndex'> },
  name: string,
  place: string,
): Promise<string | null> {
  const [who, where] = [normalName(name), normalPlace(place)];
  if (who === '' || where === '') return null;
  return `tie:${await secrets.sharedIndex(`${who}@${where}`, 'talent-pool.tie')}`;
}

/** Keys of one person at several places. */
export async function tieKeys(
  ctx: { readonly secrets: Pick<SecretsPort, 'sharedIndex'> },
  name: string,
  places: readonly string[],
): Promise<string[]> {
  const keys = await Promise.all([...new Set(places)].map((place) => tieKey(ctx, name, place)));
  return [...new Set(keys.filter((key) => key !== null))];
}
