import { describe, expect, test } from 'vitest';

import { diffChecklists, type ComparedItem } from './diff-checklists.rules.ts';

const item = (
  itemId: string,
  position: number,
  over: Partial<ComparedItem> = {},
): ComparedItem => ({
  itemId,
  position,
  code: itemId,
  groups: ['一、政治功能'],
  question: `${itemId}是否落实`,
  basis: null,
  method: null,
  taxonomy: [],
  answerKind: 'problem',
  unitOfNumber: null,
  asksEvidence: false,
  ...over,
});
const ids = (items: readonly { readonly after: ComparedItem }[]) =>
  items.map(({ after }) => after.itemId);

describe('two versions of a checklist', () => {
  test('that are the same differ in nothing', () => {
    const items = [item('a', 1), item('b', 2)];
    expect(diffChecklists(items, items)).toEqual({
      added: [],
      removed: [],
      changed: [],
      moved: [],
      unchanged: 2,
    });
  });

  test('name what came, what went, and which words changed', () => {
    const before = [item('a', 1), item('b', 2), item('c', 3)];
    const after = [item('a', 1, { question: '是否按期换届' }), item('c', 2), item('d', 3)];
    const diff = diffChecklists(before, after);
    expect(diff.added.map(({ itemId }) => itemId)).toEqual(['d']);
    expect(diff.removed.map(({ itemId }) => itemId)).toEqual(['b']);
    expect(diff.changed.map(({ fields }) => fields)).toEqual([['question']]);
    expect(diff.moved).toEqual([]);
    expect(diff.unchanged).toBe(1);
  });

  test('an item whose code changed is still that item', () => {
    const diff = diffChecklists([item('a', 1)], [item('a', 1, { code: '1.9' })]);
    expect(diff.changed.map(({ fields }) => fields)).toEqual([['code']]);
    expect(diff.added).toEqual([]);
  });

  test('only the item that was pulled forward has moved, not those it passed', () => {
    const before = [item('a', 1), item('b', 2), item('c', 3), item('d', 4)];
    const after = [item('d', 1), item('a', 2), item('b', 3), item('c', 4)];
    expect(ids(diffChecklists(before, after).moved)).toEqual(['d']);
  });

  test('an item under another heading has moved, in whatever order', () => {
    const after = [item('a', 1), item('b', 2, { groups: ['二、三资管理'] })];
    const diff = diffChecklists([item('a', 1), item('b', 2)], after);
    expect(ids(diff.moved)).toEqual(['b']);
    expect(diff.unchanged).toBe(1);
  });
});
