import type { DivisionProblem } from '../../src/division/division-problem.ts';
import { kunmingAdjacency } from '../../src/division/kunming-adjacency.ts';
import { SeededRandom } from '../../src/division/seeded-random.ts';
import { emptyProblem, plainUnit } from './small-divisions.ts';

const kinds: readonly (readonly [kind: string, family: string])[] = [
  ['department', 'office'],
  ['institution', 'office'],
  ['town', 'base'],
  ['village', 'base'],
  ['school', 'public'],
  ['hospital', 'public'],
  ['enterprise', 'trade'],
];
const counties = [...new Set(kunmingAdjacency.flat())].filter((code) => /^\d{6}$/u.test(code));

/** A city's list as it may come: units of all counties, kinds and levels; the same for every seed. */
export function cityList(units: number, count: number | null, seed = 7): DivisionProblem {
  const random = new SeededRandom(seed);
  const level = (): number => 1 + random.below(5);
  return {
    ...emptyProblem,
    adjacency: kunmingAdjacency,
    count,
    units: Array.from({ length: units }, (_, position) => {
      const [kind, family] = random.of(kinds);
      return plainUnit(position, {
        countyCode: random.of(counties),
        kind,
        family,
        levels: { economy: level(), integrity: level() },
        workload: 1 + random.below(3),
      });
    }),
  };
}
