import { normalPlace } from '../candidates/normal-names.rules.ts';

const person = 'tie:';
const placeName = 'name:';

/** Keys that mean the same in every tenant of the city; ids of rows mean nothing outside their own. */
export function portableKeys(keys: readonly string[]): string[] {
  const carried = keys.flatMap((key) => {
    if (key.startsWith(placeName))
      return [`${placeName}${normalPlace(key.slice(placeName.length))}`];
    return key.startsWith(person) ? [key] : [];
  });
  return [...new Set(carried)];
}
