import { describe, expect, it } from 'vitest';

import { paperWorkflow } from '../../../../../packages/core/plugin-api/test/workflow-fixtures.ts';
import { conflictsOf, isSameDesign, merged, type Design } from './merge-designs.ts';
import { changeMove, removeMove } from './move-edits.ts';
import { addState, changeState } from './state-edits.ts';

const base: Design = {
  title: '试行',
  note: '',
  document: paperWorkflow(),
  layout: { draft: { x: 0, y: 0 } },
};
const text = (design: Design, part: string) => `${design.title} ${part}`;

describe('two people at one draft', () => {
  it('keep what each has changed alone', () => {
    const mine = {
      ...base,
      document: changeState(base.document, 'draft', { title: '起草' }).document,
    };
    const theirs = {
      ...base,
      note: '改了送审',
      document: changeMove(base.document, 'submit', { title: '报送' }).document,
    };

    expect(conflictsOf({ base, mine, theirs }, text)).toEqual([]);
    const both = merged({ base, mine, theirs }, {});
    expect(both.note).toBe('改了送审');
    expect(both.document.states['draft']?.title).toBe('起草');
    expect(both.document.moves['submit']?.title).toBe('报送');
  });

  it('choose where both have changed the same', () => {
    const mine = {
      ...base,
      document: changeState(base.document, 'draft', { title: '起草' }).document,
    };
    const theirs = {
      ...base,
      document: changeState(base.document, 'draft', { title: '初稿' }).document,
    };

    expect(conflictsOf({ base, mine, theirs }, text)).toEqual([
      {
        name: 'state/draft',
        title: '状态“起草”',
        mine: '试行 state/draft',
        theirs: '试行 state/draft',
        suggested: 'mine',
      },
    ]);
    expect(
      merged({ base, mine, theirs }, { 'state/draft': 'theirs' }).document.states['draft']?.title,
    ).toBe('初稿');
    expect(merged({ base, mine, theirs }, {}).document.states['draft']?.title).toBe('起草');
  });

  it('are asked when one has removed what the other has changed', () => {
    const mine = { ...base, document: removeMove(base.document, 'return').document };
    const theirs = {
      ...base,
      document: changeMove(base.document, 'return', { title: '打回' }).document,
    };

    const [conflict] = conflictsOf({ base, mine, theirs }, text);
    expect(conflict?.mine).toBe('（已删除）');
    expect(merged({ base, mine, theirs }, {}).document.moves).not.toHaveProperty('return');
    const taken = merged({ base, mine, theirs }, { 'move/return': 'theirs' });
    expect(taken.document.moves['return']?.title).toBe('打回');
  });

  it('never argue about positions', () => {
    const mine = { ...base, layout: { draft: { x: 9, y: 9 } } };
    const theirs = { ...base, layout: { draft: { x: 5, y: 5 } } };

    expect(conflictsOf({ base, mine, theirs }, text)).toEqual([]);
    expect(merged({ base, mine, theirs }, {}).layout).toEqual({ draft: { x: 9, y: 9 } });
  });

  it('do not disagree because the database has put properties in another order', () => {
    const { moves, states, ...rest } = base.document;
    const reversed = Object.fromEntries(Object.entries(states).toReversed());
    const theirs = { ...base, document: { moves, ...rest, states: reversed } };

    expect(isSameDesign(base, theirs)).toBe(true);
    expect(conflictsOf({ base, mine: base, theirs }, text)).toEqual([]);
  });

  it('take over a state that only one of them has added', () => {
    const theirs = { ...base, document: addState(base.document, 'reviewing').document };

    const both = merged({ base, mine: base, theirs }, {});

    expect(both.document.states['state4']?.title).toBe('新状态');
    expect(isSameDesign(both, theirs)).toBe(true);
  });
});
