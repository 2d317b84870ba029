import { describe, expect, it } from 'vitest';

import {
  askedOf,
  extentOf,
  filterWords,
  nothingAsked,
  queryOf,
  withFilter,
  withSort,
} from './view-state.ts';

describe('what is asked of a register', () => {
  it('comes back from the address as it went in', () => {
    const asked = {
      filters: [{ column: 'due', from: '2026-01', to: '2026-03' }],
      sort: [{ column: 'seq', descending: true }],
    };

    expect(askedOf(queryOf(asked))).toEqual(asked);
    expect(queryOf(nothingAsked)).toBe('');
  });

  it.each([null, '', '{', '{"filters":[{"column":1}]}', '[]'])(
    'is everything when the address says %s',
    (query) => {
      expect(askedOf(query)).toEqual(nothingAsked);
    },
  );

  it('has one condition for each column', () => {
    const once = withFilter(nothingAsked, 'owner', { column: 'owner', contains: '张' });
    const twice = withFilter(once, 'owner', { column: 'owner', empty: true });

    expect(twice.filters).toEqual([{ column: 'owner', empty: true }]);
    expect(withFilter(twice, 'owner', undefined)).toEqual(nothingAsked);
  });

  it('is sorted by one column, or by several in the order they were chosen', () => {
    const one = withSort(nothingAsked, 'due', { descending: false, isAdded: false });
    const two = withSort(one, 'unit', { descending: true, isAdded: true });

    expect(two.sort.map(({ column }) => column)).toEqual(['due', 'unit']);
    expect(withSort(two, 'seq', { descending: false, isAdded: false }).sort).toEqual([
      { column: 'seq', descending: false },
    ]);
    expect(withSort(two, 'due', undefined).sort).toEqual([{ column: 'unit', descending: true }]);
  });

  it('is said in words', () => {
    expect(filterWords({ column: 'due', from: '2026-01', to: '2026-03' })).toBe(
      '2026-01 至 2026-03',
    );
    expect(filterWords({ column: 'money', from: '5' })).toBe('不低于 5');
    expect(filterWords({ column: 'status', oneOf: ['整改中', '已销号'] })).toBe('整改中、已销号');
    expect(filterWords({ column: 'note', empty: true })).toBe('空白');
  });
});

describe('what leaves in a sheet', () => {
  it('is named as far as it is narrowed', () => {
    expect(extentOf({ query: '', columns: [] })).toBe('');
    expect(extentOf({ query: '{"sort":[]}', columns: ['seq'] })).toBe(
      '按当前的筛选和排序导出。只导出表格里显示的列。',
    );
  });
});
