import { describe, expect, it } from 'vitest';

import { boundFor, gapOf } from './board-rules.ts';

const lock = (person: string) => ({ person, team: 't1', role: 'member' as const });

describe('the bound that the board shows', () => {
  const bounds = [
    { run: 3, bound: 900, locks: [lock('a'), lock('b')] },
    { run: 2, bound: 950, locks: [lock('a')] },
    { run: 1, bound: 1_000, locks: [] },
  ];

  it('is the lowest that a run has proven with locks that are all kept', () => {
    expect(boundFor(bounds, [lock('a'), lock('b'), lock('c')])).toMatchObject({ run: 3 });
    expect(boundFor(bounds, [lock('a')])).toMatchObject({ run: 2 });
    expect(boundFor(bounds, [])).toMatchObject({ run: 1 });
  });

  it('is no run’s where none keeps its locks', () => {
    expect(boundFor(bounds.slice(0, 2), [lock('b')])).toBeUndefined();
    expect(boundFor(bounds.slice(0, 1), [{ ...lock('a'), role: 'leader' }])).toBeUndefined();
  });

  it('is what an edit is measured against', () => {
    const { bound } = boundFor(bounds, []) ?? { bound: null };

    expect(gapOf(1_000, bound)).toBe(0);
    expect(gapOf(800, bound)).toBe(0.25);
  });
});
