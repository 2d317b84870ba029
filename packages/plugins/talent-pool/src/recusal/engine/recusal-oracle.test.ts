import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyDay, anyMode, anyPerson, anyTarget } from '../../../test/recusal-arbitraries.ts';
import { mustStayAway } from '../../../test/recusal-oracle.ts';
import type { RecusalRole } from '../recusal-facts.ts';
import { defaultRuleSet } from './default-rule-set.rules.ts';
import { screenAll, screenPair } from './screen-pair.rules.ts';

const anyRole = fc.constantFrom<RecusalRole>('leading', 'other');

describe('the engine', () => {
  test('makes exactly those stay away whom the wording of the rules does', () => {
    fc.assert(
      fc.property(
        fc.record({
          person: anyPerson,
          target: anyTarget('a'),
          role: anyRole,
          mode: anyMode,
          today: anyDay,
        }),
        ({ mode, person, role, target, today }) => {
          const found = screenPair(person, target, role, { ruleSet: defaultRuleSet, mode, today });
          const must = found.hits.filter(({ result }) => result === 'mustRecuse');
          const years = defaultRuleSet.recentYears;
          expect(must.map(({ rule }) => rule).toSorted()).toEqual(
            mustStayAway(person, target, role, { mode, today, years }),
          );
        },
      ),
      { numRuns: 4000 },
    );
  });

  test('never lets anybody pass whom one more tie would not, in 10,000 random rosters and rounds', () => {
    const years = defaultRuleSet.recentYears;
    let pairs = 0;
    let away = 0;
    fc.assert(
      fc.property(
        fc.record({
          people: fc.array(anyPerson, { minLength: 1, maxLength: 4 }),
          targets: fc.tuple(anyTarget('a'), anyTarget('b')),
          mode: anyMode,
          today: anyDay,
        }),
        ({ mode, people, targets, today }) => {
          const byId = new Map(people.map((person) => [person.candidateId, person]));
          for (const pair of screenAll(people, targets, { ruleSet: defaultRuleSet, mode, today })) {
            const person = byId.get(pair.candidateId);
            const target = targets.find(({ targetId }) => targetId === pair.targetId);
            if (person === undefined || target === undefined) throw new Error('unknown pair');
            const rules = mustStayAway(person, target, pair.role, { mode, today, years });
            pairs += 1;
            if (rules.length === 0) continue;
            away += 1;
            expect(pair.result).toBe('mustRecuse');
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(pairs).toBeGreaterThan(40_000);
    expect(away / pairs).toBeGreaterThan(0.2);
  }, 120_000);

  test('answers one pair as it answers many', () => {
    fc.assert(
      fc.property(
        fc.record({ person: anyPerson, target: anyTarget('a'), mode: anyMode, today: anyDay }),
        ({ mode, person, target, today }) => {
          const context = { ruleSet: defaultRuleSet, mode, today };
          const [leading, other] = [...screenAll([person], [target], context)];
          expect(leading).toEqual(screenPair(person, target, 'leading', context));
          expect(other).toEqual(screenPair(person, target, 'other', context));
        },
      ),
      { numRuns: 300 },
    );
  });
});
