import { normalPlace } from './normal-names.rules.ts';

const portable = ['tie:', 'named:'] as const;
const placeName = 'name:';

/** Keys that mean the same in every tenant of the city; ids of rows mean nothing outside their own. */
export function portableKeys(keys: readonly string[]): string[] {
  const carried = keys.flatMap((key) => {
    if (key.startsWith(placeName))
      return [`${placeName}${normalPlace(key.slice(placeName.length))}`];
    return portable.some((prefix) => key.startsWith(prefix)) ? [key] : [];
  });
  return [...new Set(carried)];
}
