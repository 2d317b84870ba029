import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { indicatorsOf, ratedIndicators, type AssessmentDocument } from './assessment-document.ts';
import { builtInTemplates } from './built-in-templates.ts';
import { documentFaults, gradeOf } from './document-problems.ts';
import { resultOf, type LedgerValues, type RatedSheet } from './score.ts';

const ledger = (percent: number | null): LedgerValues => ({
  rate: percent,
  onTimeRate: percent,
  measureRate: percent,
});

/** Two indicators of 60 and 40 points, two counting raters and one that is only shown. */
const document: AssessmentDocument = {
  raters: [
    { key: 'self', title: '自评', kind: 'self', weight: 0 },
    { key: 'team', title: '巡察组', kind: 'assigned', weight: 70 },
    { key: 'society', title: '社会', kind: 'recorded', weight: 30 },
  ],
  aspects: [
    {
      title: '实效',
      indicators: [
        { kind: 'points', key: 'done', title: '整改到位', standard: '', points: 60, ratedBy: [] },
        {
          kind: 'yesNo',
          key: 'public',
          title: '公开',
          standard: '',
          points: 40,
          ratedBy: ['team'],
        },
      ],
    },
  ],
  grades: [
    { key: 'good', title: '好', from: 80, consequences: [] },
    { key: 'poor', title: '差', from: 0, consequences: ['secondRectification'] },
  ],
};

const mark = (most: number) => fc.integer({ min: 0, max: most * 2 }).map((halves) => halves / 2);
const sheet: fc.Arbitrary<RatedSheet> = fc.record({
  rater: fc.constantFrom('self', 'team', 'society'),
  marks: fc.record({ done: mark(60), public: fc.constantFrom(0, 1) }),
});
const sheets = fc.array(sheet, { maxLength: 12 });

describe('the score', () => {
  test('weighs the mean of each kind of rater', () => {
    const result = resultOf(
      document,
      [
        { rater: 'self', marks: { done: 60, public: 1 } },
        { rater: 'team', marks: { done: 40, public: 1 } },
        { rater: 'team', marks: { done: 45, public: 0 } },
        { rater: 'society', marks: { done: 50 } },
      ],
      ledger(null),
    );

    // (42.5 × 70 + 50 × 30) ÷ 100 = 44.75, and half of 40.
    expect(result.indicators.map(({ score }) => score)).toEqual([4475, 2000]);
    expect(result).toMatchObject({ score: 6475, sum: 6475, full: 10_000, grade: 'poor' });
  });

  test('lies between nothing and 100, whoever gives what', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { score, grade } = resultOf(document, given, ledger(null));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(10_000);
        expect(gradeOf(document.grades, score)?.key).toBe(grade);
      }),
    );
  });

  test('does not depend on the order in which sheets come in', () => {
    fc.assert(
      fc.property(sheets, fc.infiniteStream(fc.nat()), (given, keys) => {
        const shuffled = given
          .map((it) => ({ it, key: keys.next().value ?? 0 }))
          .toSorted((left, right) => left.key - right.key)
          .map(({ it }) => it);
        expect(resultOf(document, shuffled, ledger(null))).toEqual(
          resultOf(document, given, ledger(null)),
        );
      }),
    );
  });

  test('never falls when somebody gives more', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (given, place) => {
        const at = given.length === 0 ? -1 : place % given.length;
        const raised = given.map((it, index) =>
          index === at ? { ...it, marks: { done: 60, public: 1 } } : it,
        );
        const before = resultOf(document, given, ledger(null)).score;
        expect(resultOf(document, raised, ledger(null)).score).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('is not moved by a rater whose weight is 0, as long as another rates', () => {
    const counting = fc.array(
      sheet.filter(({ rater }) => rater === 'team'),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(counting, sheet, (given, other) => {
        const self = { ...other, rater: 'self' };
        expect(resultOf(document, [...given, self], ledger(null)).score).toBe(
          resultOf(document, given, ledger(null)).score,
        );
      }),
    );
  });

  test('adds up: the indicators give the sum, to a hundredth for each', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { indicators, sum } = resultOf(document, given, ledger(null));
        const shown = indicators.reduce((total, { score }) => total + (score ?? 0), 0);
        expect(Math.abs(shown - sum)).toBeLessThanOrEqual(indicators.length);
      }),
    );
  });
});

describe.each(builtInTemplates.map((it) => [it.name, it.document] as const))(
  'the built-in template %s',
  (_, template) => {
    const rated = (share: number): RatedSheet[] =>
      template.raters.map(({ key }) => ({
        rater: key,
        marks: Object.fromEntries(
          ratedIndicators(template, key).map((it) => [
            it.key,
            it.kind === 'yesNo' ? Number(share > 0) : it.points * share,
          ]),
        ),
      }));

    test('can be published as it is', () => {
      expect(documentFaults(template)).toEqual([]);
    });

    test('gives 100 for everything and 0 for nothing', () => {
      expect(resultOf(template, rated(1), ledger(100)).score).toBe(10_000);
      expect(resultOf(template, rated(0), ledger(0)).score).toBe(0);
    });

    test('brings the rest to 100 where the ledger has nothing to divide by', () => {
      const figures = indicatorsOf(template)
        .filter(({ kind }) => kind === 'figure')
        .reduce((total, { points }) => total + points * 100, 0);

      expect(resultOf(template, rated(1), ledger(null))).toMatchObject({
        score: 10_000,
        full: 10_000 - figures,
      });
    });

    test('counts a figure of the ledger in proportion', () => {
      const most = resultOf(template, rated(1), ledger(100));
      const { indicators } = resultOf(template, rated(1), ledger(98.71));
      const shown = (from: typeof indicators) =>
        from.filter(({ figure }) => figure !== null).map(({ points, score }) => [points, score]);

      expect(shown(most.indicators)).toEqual(shown(indicators).map(([points]) => [points, points]));
      expect(shown(indicators)).toEqual(
        shown(indicators).map(([points]) => [points, Math.round((points ?? 0) * 0.9871)]),
      );
    });
  },
);

describe('a template', () => {
  const grades = document.grades;

  test.each([
    ['whose points are not 100', { ...document, aspects: [] }, /合计应为100分，现为0分/],
    ['whose grades rise', { ...document, grades: grades.toReversed() }, /从高到低/],
    ['whose lowest grade begins above 0', { ...document, grades: grades.slice(0, 1) }, /应为0分/],
    [
      'in which nobody counts',
      { ...document, raters: document.raters.map((it) => ({ ...it, weight: 0 })) },
      /没有计分的评分主体/,
    ],
    [
      'that names a rater who is gone',
      { ...document, raters: document.raters.filter(({ key }) => key !== 'team') },
      /评分主体已不存在/,
    ],
    [
      'with two self-ratings',
      {
        ...document,
        raters: document.raters.map((it) => ({ ...it, kind: 'self' as const })),
      },
      /只能设一项/,
    ],
    [
      'with two grades of one name',
      { ...document, grades: grades.map((it) => ({ ...it, title: '好' })) },
      /重复：好/,
    ],
  ])('%s is not complete', (_, template, fault) => {
    expect(
      documentFaults(template)
        .map(({ message }) => message)
        .join(),
    ).toMatch(fault);
  });
});
