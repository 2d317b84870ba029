import { expect, it } from 'vitest';

import { canonicalBytes } from './canonical-bytes.ts';

const text = (value: unknown) => Buffer.from(canonicalBytes(value)).toString('utf8');

it('writes members in one order, whatever order they were given in', () => {
  expect(text({ b: 1, a: { d: true, c: null } })).toBe('{"a":{"c":null,"d":true},"b":1}');
  expect(text({ 10: 'x', 9: 'y', 问: 'z' })).toBe('{"10":"x","9":"y","问":"z"}');
});

it('keeps the order of lists', () => {
  expect(text([3, 1, 2])).toBe('[3,1,2]');
});

it('has one form for each number, date, bigint and byte string', () => {
  expect(text([1.0, -0, 1e21, 0.1])).toBe('[1,0,1e+21,0.1]');
  expect(text(9_007_199_254_740_993n)).toBe('9007199254740993');
  expect(text(new Date('2026-03-01T08:00:00+08:00'))).toBe('"2026-03-01T00:00:00.000Z"');
  expect(text(Uint8Array.of(251, 255))).toBe('"-_8"');
});

it('leaves Chinese text as it is, in UTF-8, and does not unify look-alikes', () => {
  expect(text('整改"销号"\n')).toBe('"整改\\"销号\\"\\n"');
  expect(text('\u00e9')).not.toBe(text('e\u0301'));
});

it('treats an undefined member as absent', () => {
  expect(text({ a: 1, b: undefined })).toBe('{"a":1}');
});

it.each([
  ['undefined in a list', [undefined]],
  ['a hole in a list', Array.from({ length: 2 }).fill(1, 0, 1)],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a function', () => 1],
  ['a map', new Map([['a', 1]])],
  ['an invalid date', new Date('never')],
  ['nothing', undefined],
])('refuses %s rather than change it silently', (_name, value) => {
  expect(() => canonicalBytes(value)).toThrow(/No canonical form|Invalid time value/);
});

it('refuses a value that contains itself, and accepts one that occurs twice', () => {
  const shared = { a: 1 };
  const circular: { self?: unknown } = {};
  circular.self = circular;

  expect(text([shared, shared])).toBe('[{"a":1},{"a":1}]');
  expect(() => canonicalBytes(circular)).toThrow('contains itself');
});
