import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { plainPair } from '../../test/division/every-partition.ts';
import { emptyProblem, plainUnit, smallDivision } from '../../test/division/small-divisions.ts';
import { checkDivision } from './check-division.ts';
import { divide } from './divide.ts';
import { divisionFaults } from './division-faults.ts';
import { effectOfMove, moveUnit } from './effect-of-move.ts';
import { kunmingAdjacency } from './kunming-adjacency.ts';
import { scoreDivision } from './score-division.ts';
import { similarityOf } from './similarity.rules.ts';

const units = Array.from({ length: 7 }, (_, position) => plainUnit(position));
const problem = { ...emptyProblem, units };
const options = { seed: 1, steps: 1_000 };

describe('similarity of two units', () => {
  const alike = similarityOf(emptyProblem);
  const one = plainUnit(1);

  it('follows county, adjacency, kind, family and levels', () => {
    expect(alike(one, plainUnit(2))).toEqual({ region: 1, kind: 1, level: 1, points: 100 });
    const far = plainUnit(2, { countyCode: '530111', kind: 'bank', family: null });
    expect(alike(one, far)).toMatchObject({ region: 0, kind: 0, points: 20 });
    const near = plainUnit(2, { countyCode: '530103', kind: 'village' });
    expect(alike(one, near)).toMatchObject({ region: 0.6, kind: 0.5, points: 64 });
    const trade = plainUnit(2, { kind: 'bank', family: null, industry: '教育' });
    expect(alike(trade, { ...trade, kind: 'school' })).toMatchObject({ kind: 0.5 });
    const other = plainUnit(2, { levels: { economy: 5, integrity: 2 } });
    expect(alike(one, other)).toMatchObject({ level: 0.625, points: 93 });
  });

  it('follows the distance where that is chosen', () => {
    const byDistance = similarityOf({ ...emptyProblem, regionBy: 'distance', farKm: 100 });
    const [a, b] = [
      plainUnit(1, { longitude: 102.7, latitude: 25 }),
      plainUnit(2, { longitude: 102.7, latitude: 25.45 }),
    ];
    expect(byDistance(a, b).region).toBeCloseTo(0.5, 2);
    expect(byDistance(a, { ...b, latitude: 27 }).region).toBe(0);
  });

  it('gives whole points, the same both ways, as the definition has them', () => {
    fc.assert(
      fc.property(smallDivision({ min: 4, max: 4 }), (small) => {
        const [a, b] = small.units;
        if (!a || !b || a.levels['integrity'] === null || b.levels['integrity'] === null) return;
        const { points } = similarityOf(small)(a, b);
        expect(points).toBe(plainPair(small, a, b));
        expect(similarityOf(small)(b, a).points).toBe(points);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what stands in the way', () => {
  it.each([
    [
      {
        together: [
          ['u0', 'u1'],
          ['u1', 'u2'],
        ],
        apart: [['u0', 'u2'] as const],
      },
      '单位0、单位1须同板块，单位1、单位2须同板块，但单位0与单位2不得同板块',
    ],
    [
      { size: { min: 3, max: 4 }, together: [['u0', 'u1', 'u2', 'u3', 'u4']] },
      '共5个单位，超过板块上限4个',
    ],
    [{ count: 3 }, '划3个板块至少需要9个单位，可以划分的只有7个'],
    [{ count: 1, size: { min: 3, max: 6 } }, '1个板块最多容纳6个单位，可以划分的有7个'],
    [{ size: { min: 5, max: 6 } }, '7个单位不能全部划入板块'],
    [
      {
        apart: [
          ['u0', 'u1'],
          ['u0', 'u2'],
          ['u1', 'u2'],
        ] as const,
      },
      '单位0、单位1、单位2两两不得同板块，需要3个板块，最多只能划2个',
    ],
    [
      {
        locks: [
          { unit: 'u0', block: '1' },
          { unit: 'u0', block: '2' },
        ],
      },
      '单位0同时固定在第1板块和第2板块',
    ],
    [
      {
        together: [['u0', 'u1']],
        locks: [
          { unit: 'u0', block: '1' },
          { unit: 'u1', block: '2' },
        ],
      },
      '单位0、单位1须同板块，这些要求互相矛盾',
    ],
    [{ weights: { region: 40, kind: 40, level: 30 } }, '合计为100'],
    [{ locks: [{ unit: 'x', block: '1' }] }, '不在名单中'],
  ])('is named: %j', async (change, words) => {
    const faults = divisionFaults({ ...problem, ...change });
    expect(faults.join('；')).toContain(words);
    expect(await divide({ ...problem, ...change }, options)).toMatchObject({
      status: 'infeasible',
      conflicts: faults,
    });
  });

  it('is reduced to the demands that cannot be met together', async () => {
    const heavy = units.map((unit, position) => ({ ...unit, workload: position === 0 ? 9 : 1 }));
    const result = await divide(
      {
        ...problem,
        units: heavy,
        count: 2,
        balance: { weight: 0, limit: 10 },
        apart: [['u1', 'u2']],
        together: [['u3', 'u4']],
      },
      options,
    );
    expect(result.status).toBe('infeasible');
    expect(result.conflicts).toEqual([
      '7个单位、每个板块3至8个，与下列要求不能同时满足',
      '工作量偏离平均不超过10%',
      '单位1、单位2不得同板块',
    ]);
  });
});

describe('a move by hand', async () => {
  const mixed = units.map((unit, position) =>
    position < 3 ? unit : { ...unit, countyCode: '530111', kind: 'school', family: null },
  );
  const moved = {
    ...problem,
    units: mixed,
    together: [['u0', 'u1']],
    locks: [{ unit: 'u5', block: '2' }],
  };
  const division = (await divide(moved, options)).division ?? { blocks: [], unplaced: [] };

  it('tells what it would change, and what it would break', () => {
    const effect = effectOfMove(moved, division, 'u0', '2');
    expect(effect.before).toBe(scoreDivision(moved, division).total);
    expect(effect.after).toBe(scoreDivision(moved, effect.division).total);
    expect(effect.after).toBeLessThan(effect.before);
    expect(effect.breaks.map(({ kind }) => kind).toSorted()).toEqual(['size', 'together']);
    expect(effect.blocks.map(({ id }) => id).toSorted()).toEqual(['1', '2']);
    expect(effectOfMove(moved, effect.division, 'u0', '1').heals.map(({ text }) => text)).toEqual(
      effect.breaks.map(({ text }) => text),
    );
  });

  it('is judged by the checker: double, lost, strange and fixed units', () => {
    const lost = { ...division, blocks: division.blocks.filter(({ id }) => id !== '1') };
    expect(checkDivision(moved, lost).some(({ kind }) => kind === 'unplaced')).toBe(true);
    const twice = {
      ...division,
      blocks: [...division.blocks, { id: '3', units: ['u0', 'u1', 'zz'] }],
    };
    expect(checkDivision(moved, twice).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['单位0同时在2个板块中', '板块中有名单以外的单位']),
    );
    expect(checkDivision(moved, moveUnit(division, 'u5', '1')).map(({ kind }) => kind)).toContain(
      'lock',
    );
  });
});

it('knows the neighbours of Kunming once each', () => {
  const keys = kunmingAdjacency.map((pair) => pair.toSorted().join(' '));
  expect(new Set(keys).size).toBe(keys.length);
  const counties = new Set(kunmingAdjacency.flat().filter((code) => /^\d{6}$/.test(code)));
  expect(counties.size).toBe(14);
  const of = (code: string) =>
    kunmingAdjacency
      .filter((pair) => pair.includes(code))
      .flat()
      .filter((other) => other !== code && /^\d{6}$/.test(other))
      .toSorted();
  expect(of('530181')).toEqual(['530112', '530115']);
  expect(of('530126')).toEqual(['530125']);
});
