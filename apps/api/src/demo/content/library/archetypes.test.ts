import { describe, expect, it } from 'vitest';

import { finishedRound } from '../finished/finished-round.ts';
import { archetypes } from './archetypes.ts';
import { beginnings } from './phrases.ts';
import { demoTaxonomy } from './taxonomy.ts';

const given =
  /^(unit|party|span|place2?|project2?|dept2?|dept\.(office|party|finance|discipline)|money)$/;

describe('the library of problems', () => {
  it('knows well over ninety kinds across all subjects', () => {
    const used = new Set(archetypes.map(({ cat }) => cat));
    const subjects = demoTaxonomy.filter(({ parentCode }) => parentCode !== null);

    expect(new Set(archetypes.map(({ id }) => id)).size).toBe(archetypes.length);
    expect(archetypes.length).toBeGreaterThan(150);
    expect(subjects.filter(({ code }) => !used.has(code))).toEqual([]);
  });

  it('is used by the finished round almost to the last kind', () => {
    const goals = new Set(finishedRound().findings.map(({ goal }) => goal?.replaceAll(/\d+/g, '')));

    expect(goals.size).toBeGreaterThan(140);
  });

  it.each(archetypes)('draws each slot of $id once and uses none before', (archetype) => {
    const drawn = new Set<string>();
    const { what, shown, cause, goal, measures, residual = '' } = archetype;
    const texts = [what, shown, cause, goal, ...measures, residual];

    for (const [, name = '', spec] of texts.join('\n').matchAll(/\{([^{}:]+)(:[^{}]*)?/g)) {
      const known = given.test(name) || drawn.has(name);
      expect(`${name} ${known ? 'used' : 'drawn'}`).toBe(`${name} ${spec ? 'drawn' : 'used'}`);
      drawn.add(name);
    }
    expect(measures.length).toBeGreaterThan(0);
  });

  it('writes every measure as kind, measure and result', () => {
    const kinds = new Set(Object.keys(beginnings));

    for (const measure of archetypes.flatMap(({ measures }) => measures)) {
      const [kind = '', text = '', result = '', ...more] = measure.split('｜');
      expect(kinds.has(kind)).toBe(true);
      expect(text.length).toBeGreaterThan(5);
      expect(result.length).toBeGreaterThan(5);
      expect(more).toEqual([]);
    }
  });

  it('shows the amount wherever a kind carries one, and nowhere else', () => {
    for (const archetype of archetypes) {
      expect(JSON.stringify(archetype).includes('{money}')).toBe(archetype.money !== undefined);
    }
  });
});
