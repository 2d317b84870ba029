import { describe, expect, it } from 'vitest';

import { conditionsOf, headerGroups, queryOf, type RegisterColumn } from './register.ts';

const column = (key: string, group: string | null): RegisterColumn => ({
  key,
  title: key,
  group,
  level: 'main',
  type: 'text',
  width: 10,
  options: null,
  target: null,
  unit: null,
  monthAllowed: false,
  required: null,
  isFrozen: false,
  isKey: false,
  isSearchable: true,
  isEditable: false,
  isComputed: false,
  isStatus: false,
  isAppendOnly: false,
  isCustom: false,
  personal: null,
});

describe('the header of a register', () => {
  it('joins neighbours of one group and leaves ungrouped columns alone', () => {
    const groups = headerGroups([
      column('seq', null),
      column('unit', null),
      column('cat1', '问题类别'),
      column('cat2', '问题类别'),
    ]);

    expect(groups.map(({ title, columns }) => [title, columns.length])).toEqual([
      [null, 1],
      [null, 1],
      ['问题类别', 2],
    ]);
  });
});

it('takes from the address what narrows and orders the ledger, and nothing else', () => {
  const search = '?fields.source=财政&sort=-fields.amount&after=50&tab=x';

  const conditions = conditionsOf({ search });

  expect(conditions).toEqual({ 'fields.source': '财政', sort: '-fields.amount' });
  expect(JSON.parse(queryOf(conditions))).toEqual({
    filters: [{ column: 'fields.source', contains: '财政' }],
    sort: [{ column: 'fields.amount', descending: true }],
  });
});
