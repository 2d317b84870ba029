import fc from 'fast-check';

import type { DivisionProblem, DivisionUnit } from '../../src/division/division-problem.ts';

const families: Readonly<Record<string, string>> = {
  town: 'base',
  village: 'base',
  school: 'public',
};

export const emptyProblem: DivisionProblem = {
  units: [],
  levels: [
    { key: 'economy', title: '经济水平' },
    { key: 'integrity', title: '廉政水平' },
  ],
  weights: { region: 40, kind: 40, level: 20 },
  regionBy: 'county',
  farKm: 60,
  adjacency: [
    ['530102', '530103'],
    ['530103', '530111'],
  ],
  size: { min: 3, max: 8 },
  count: null,
  together: [],
  apart: [],
  locks: [],
  balance: { weight: 0, limit: null },
};

export function plainUnit(position: number, facts: Partial<DivisionUnit> = {}): DivisionUnit {
  return {
    id: `u${position}`,
    name: `单位${position}`,
    countyCode: '530102',
    longitude: null,
    latitude: null,
    kind: 'town',
    family: 'base',
    industry: null,
    levels: { economy: 3, integrity: 3 },
    lastInspectedOn: null,
    workload: 1,
    ...facts,
  };
}

const level = fc.integer({ min: 1, max: 5 });

function unit(position: number): fc.Arbitrary<DivisionUnit> {
  return fc
    .record({
      countyCode: fc.constantFrom('530102', '530103', '530111'),
      kind: fc.constantFrom('town', 'village', 'school'),
      industry: fc.constantFrom(null, null, '教育'),
      levels: fc.record({
        economy: level,
        integrity: fc.oneof({ weight: 9, arbitrary: level }, fc.constant(null)),
      }),
      workload: fc.integer({ min: 1, max: 4 }),
    })
    .map((facts) => plainUnit(position, { ...facts, family: families[facts.kind] ?? null }));
}

/** Problems of few units with every demand; some can not be met. */
export function smallDivision(units: { min: number; max: number }): fc.Arbitrary<DivisionProblem> {
  return fc.integer(units).chain((length) => {
    const id = fc.integer({ min: 0, max: length - 1 }).map((position) => `u${position}`);
    const pair = fc.tuple(id, id).filter(([a, b]) => a !== b);
    return fc
      .record({
        units: fc.tuple(...Array.from({ length }, (_, position) => unit(position))),
        weights: fc.constantFrom(
          { region: 40, kind: 40, level: 20 },
          { region: 33, kind: 33, level: 34 },
          { region: 0, kind: 0, level: 100 },
        ),
        size: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 8 }, { min: 3, max: 4 }),
        count: fc.constantFrom(null, null, 2, 3),
        together: fc.array(fc.uniqueArray(id, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
        apart: fc.array(pair, { maxLength: 2 }),
        locks: fc.uniqueArray(fc.record({ unit: id, block: fc.constantFrom('1', '2') }), {
          maxLength: 2,
          selector: (lock) => lock.unit,
        }),
        balance: fc.constantFrom(
          { weight: 0, limit: null },
          { weight: 3, limit: null },
          { weight: 1, limit: 40 },
        ),
      })
      .map((parts) => ({ ...emptyProblem, ...parts }));
  });
}
