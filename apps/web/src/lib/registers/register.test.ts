import { describe, expect, it } from 'vitest';

import { sheetColumn, type RegisterColumn } from './register.ts';

const column: RegisterColumn = {
  key: 'owner',
  title: '责任人',
  group: null,
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
  isEditable: true,
  isComputed: false,
  isSummed: false,
  isStatus: false,
  isAppendOnly: false,
  isCustom: false,
  personal: null,
};

describe('a column in the grid', () => {
  it('is left to the row where people may write into it', () => {
    expect(sheetColumn(column).closed).toBeUndefined();
  });

  it.each([
    ['the system computes it', { isComputed: true, isEditable: false }, /系统计算/],
    ['the workflow keeps it', { isStatus: true, isEditable: false }, /办理流程/],
    ['files are attached elsewhere', { type: 'files', isEditable: false }, /记录自己的页面/],
  ] as [string, Partial<RegisterColumn>, RegExp][])('says that %s', (_, kind, words) => {
    expect(sheetColumn({ ...column, ...kind }).closed).toMatch(words);
  });
});
