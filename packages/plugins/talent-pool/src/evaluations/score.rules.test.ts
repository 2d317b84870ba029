import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  fewestRaters,
  gradeOf,
  kept,
  partKeys,
  scoreOf,
  type PartKey,
  type PartMarks,
  type PartWeights,
} from './score.rules.ts';

const usual: PartWeights = { self: 10, peer: 20, leader: 30, reverse: 20, overall: 20 };
const one = (total: number): PartMarks => ({ raters: 1, total });
const several = (...scores: readonly number[]) => kept('peer', scores);

const score = fc.integer({ min: 0, max: 100 });
const weights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
  .map((cuts): PartWeights => {
    const [a = 0, b = 0, c = 0, d = 0] = cuts.toSorted((left, right) => left - right);
    return { self: a, peer: b - a, leader: c - b, reverse: d - c, overall: 100 - d };
  });
const marksOf = (part: PartKey) =>
  fc.array(score, { maxLength: 12 }).map((scores) => kept(part, scores));
const marks = fc.record({
  self: marksOf('self'),
  peer: marksOf('peer'),
  leader: marksOf('leader'),
  reverse: marksOf('reverse'),
  overall: marksOf('overall'),
});

describe('evidence', () => {
  test('makes its share of a part, exactly, and nothing where the part has no mark of its own', () => {
    const total = (overall: PartMarks) =>
      scoreOf(
        { self: 0, peer: 0, leader: 70, reverse: 0, overall: 30 },
        { leader: one(90), overall },
      ).totalHundredths;
    fc.assert(
      fc.property(
        score,
        fc.integer({ min: 0, max: 100 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }),
        (own, share, given) => {
          const sum = given.reduce((all, mark) => all + mark, 0);
          const evidence = { share, raters: given.length, total: sum * 20 };
          // 70 × 90 + 30 × ((100 − share) × own + share × 20 × sum ÷ n) ÷ 100, over 100, in hundredths
          const over =
            630_000n * BigInt(given.length) +
            30n * BigInt((100 - share) * own * given.length + share * 20 * sum);
          const under = 100n * BigInt(given.length);
          expect(total({ raters: 1, total: own, evidence })).toBe(
            Number((over * 2n + under) / (under * 2n)),
          );
        },
      ),
    );
    expect(total({ raters: 0, total: null, evidence: { share: 50, raters: 1, total: 100 } })).toBe(
      9000,
    );
  });
});

describe('the total', () => {
  test('of 92, 88, 90, 85 and 91 is 89.0', () => {
    const { spread, totalHundredths } = scoreOf(usual, {
      self: one(92),
      peer: several(88, 88, 88),
      leader: one(90),
      reverse: several(85, 85, 85),
      overall: one(91),
    });
    expect(totalHundredths).toBe(8900);
    expect(spread).toEqual([]);
  });

  test('is the weighted mean, whatever the weights: exact to the hundredth', () => {
    fc.assert(
      fc.property(weights, marks, (given, parts) => {
        const { shares, totalHundredths } = scoreOf(given, parts);
        const counted = shares.filter(
          ({ meanHundredths, weight }) => meanHundredths !== null && weight > 0,
        );
        fc.pre(counted.length > 0);
        // Everything over one common denominator, apart from the code that is judged.
        const all = counted.reduce((product, { raters }) => product * BigInt(raters), 1n);
        const over = counted.reduce(
          (sum, { part, raters, weight }) =>
            sum + (BigInt(parts[part].total ?? 0) * BigInt(weight) * all) / BigInt(raters),
          0n,
        );
        const under = all * BigInt(counted.reduce((sum, { weight }) => sum + weight, 0));
        const distance = BigInt(totalHundredths ?? 0) * under - over * 100n;
        expect(distance * 2n <= under && distance * 2n > -under).toBe(true);
      }),
    );
  });

  test('of equal marks is that mark, whichever parts are missing', () => {
    const missing = fc.subarray([...partKeys], { maxLength: 4 });
    fc.assert(
      fc.property(score, missing, (mark, absent) => {
        const parts = Object.fromEntries(
          partKeys
            .filter((part) => !absent.includes(part))
            .map((part) => [part, kept(part, [mark, mark, mark])]),
        );
        expect(scoreOf(usual, parts).totalHundredths).toBe(mark * 100);
      }),
    );
  });

  test('does not depend on the order of the raters, and never leaves 0 to 100', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 3, maxLength: 12 }), weights, (scores, given) => {
        const total = scoreOf(given, { peer: kept('peer', scores) }).totalHundredths;
        expect(scoreOf(given, { peer: kept('peer', scores.toReversed()) }).totalHundredths).toBe(
          total,
        );
        expect(total === null || (total >= 0 && total <= 10_000)).toBe(true);
      }),
    );
  });

  test('goes no higher than the cap', () => {
    expect(scoreOf(usual, { overall: one(95) }, 59).totalHundredths).toBe(5900);
    expect(scoreOf(usual, { overall: one(50) }, 59).totalHundredths).toBe(5000);
  });
});

describe('a part without enough raters', () => {
  test('gives its weight to the others in proportion, and is named', () => {
    const { shares, spread, totalHundredths } = scoreOf(usual, {
      self: one(92),
      peer: several(88, 88),
      leader: one(90),
      overall: one(91),
    });
    expect(spread).toEqual(['peer', 'reverse']);
    expect(shares.map(({ effectiveHundredths }) => effectiveHundredths)).toEqual([
      1667, 0, 5000, 0, 3333,
    ]);
    // (10 × 92 + 30 × 90 + 20 × 91) ÷ 60 = 90.666…
    expect(totalHundredths).toBe(9067);
  });

  test('leaves nothing behind from which its marks could be told', () => {
    const few = fc.array(score, { maxLength: fewestRaters - 1 });
    fc.assert(
      fc.property(few, few, weights, marks, (some, others, given, parts) => {
        fc.pre(some.length === others.length);
        const withSome = { ...parts, peer: kept('peer', some), reverse: kept('reverse', others) };
        const withOthers = { ...parts, peer: kept('peer', others), reverse: kept('reverse', some) };
        expect(scoreOf(given, withSome)).toEqual(scoreOf(given, withOthers));
        expect(withSome.peer.total).toBeNull();
      }),
    );
  });

  test('of which nothing counts has no total', () => {
    expect(scoreOf(usual, { peer: several(90, 90) }).totalHundredths).toBeNull();
  });
});

describe('the grade', () => {
  const grades = [
    { title: '优秀', from: 90 },
    { title: '优良', from: 80 },
    { title: '称职', from: 60 },
    { title: '不称职', from: 0 },
  ];
  test.each([
    [9000, '优秀'],
    [8999, '优良'],
    [8000, '优良'],
    [7999, '称职'],
    [6000, '称职'],
    [5999, '不称职'],
    [0, '不称职'],
  ])('of %i hundredths is %s', (total, title) => {
    expect(gradeOf(grades, total)?.title).toBe(title);
  });
});
