import { describe, expect, it } from 'vitest';

import type { RegisterColumn } from './register-columns.ts';
import { defineRegister, registerTitle } from './register.ts';

const permissions = { read: 'a:read', import: 'a:import', export: 'a:export' };
const layout = {
  title: '{tenant}{committeeTerm}{roundNo}台账',
  paper: 'a3',
  orientation: 'landscape',
} as const;
const seq: RegisterColumn = { key: 'seq', title: '序号', type: 'int', level: 'main', width: 6 };
const measure: RegisterColumn = {
  key: 'measure',
  title: '整改措施',
  type: 'long',
  level: 'detail',
  width: 30,
};

function define(columns: readonly RegisterColumn[], main: readonly string[] = ['seq']) {
  return defineRegister({ id: 'a.b', title: '台账', columns, keys: { main }, layout, permissions });
}

describe('defineRegister', () => {
  it('accepts a register whose columns and keys agree', () => {
    expect(define([seq, measure]).columns).toHaveLength(2);
  });

  it.each([
    ['a column declared twice', [seq, { ...seq, title: '编号' }], /seq is declared twice/],
    ['a header used twice', [seq, { ...measure, title: '序号' }], /header 序号 is used twice/],
    [
      'a status that people do not enter as key',
      [{ ...seq, status: true }],
      /not entered by people/,
    ],
    [
      'a group torn apart',
      [{ ...seq, group: '分工' }, measure, { ...seq, key: 'no', title: '号', group: '分工' }],
      /group 分工 are not adjacent/,
    ],
    [
      'a date that refers to a missing column',
      [seq, { ...measure, type: 'date', yearColumn: 'year' }],
      /measure refers to year/,
    ],
  ] as [string, RegisterColumn[], RegExp][])('refuses %s', (_, columns, message) => {
    expect(() => define(columns)).toThrow(message);
  });

  it('refuses a key that is no column, or a column of the other level', () => {
    expect(() => define([seq, measure], ['no'])).toThrow(/key no is no column/);
    expect(() => define([seq, measure], ['measure'])).toThrow(/key measure is not at main level/);
  });
});

describe('registerTitle', () => {
  it('names the county, the term and the round, and drops what is unknown', () => {
    expect(registerTitle(layout, { tenant: '中共示例县委', committeeTerm: 12, roundNo: 3 })).toBe(
      '中共示例县委第12届第3轮台账',
    );
    expect(registerTitle(layout, { tenant: '中共示例县委' })).toBe('中共示例县委台账');
  });
});
