import { expect, test } from 'vitest';

import { countLine, gridLink, owedPeriod } from './three-ledger-words.ts';

const count = {
  ledger: 'proposals',
  title: '',
  ended: 0,
  overdue: 0,
  changed: 0,
  gone: 0,
} as const;

test('a count names what has moved, and nothing that has not', () => {
  expect(countLine({ ...count, rows: 3, added: 0 })).toBe('共 3 行');
  expect(countLine({ ...count, rows: 3, added: 1, gone: 2 })).toBe('共 3 行，新增 1，减少 2');
});

test('the grid opens on the edition that is meant, and on the newest where none was issued', () => {
  const register = 'inspection.submitted_proposals';
  const submitted = { countyName: '西山区', period: '2026-10', edition: 2 };
  const link = gridLink('/t/530100', register, submitted);
  const { pathname, searchParams } = new URL(link, 'https://example.org');

  expect(pathname).toBe('/t/530100/registers/inspection.submitted_proposals');
  expect(JSON.parse(searchParams.get('query') ?? '')).toMatchObject({
    filters: [
      { column: 'reportingCounty', oneOf: ['西山区'] },
      { column: 'period', oneOf: ['2026-10'] },
      { column: 'edition', from: '2', to: '2' },
    ],
  });
  expect(gridLink('/t/530100', register, { ...submitted, edition: null })).toBe(pathname);
});

test('a county is offered what it owes, and nothing from before its first return', () => {
  const periods = ['2026-11', '2026-10', '2026-09', '2026-08'].map((period) => ({ period }));
  const own = (...months: string[]) => months.map((period) => ({ period, stage: 'issued' }));

  expect(owedPeriod(periods, [])).toBe('2026-10');
  expect(owedPeriod(periods, own('2026-10'))).toBe('2026-11');
  expect(owedPeriod(periods, own('2026-10', '2026-08'))).toBe('2026-09');
  expect(owedPeriod(periods, [{ period: '2026-10', stage: 'cancelled' }])).toBe('2026-10');
  expect(owedPeriod([], [])).toBe('');
});
