import { expect, test } from 'vitest';

import { cellsOf, compareRows, hashOfReturn, type LedgerRow } from './ledger-rows.ts';

const row = (rowKey: string, cells: LedgerRow['cells'] = {}): LedgerRow => ({
  rowKey,
  cells,
  dueOn: null,
  isEnded: false,
});

test('a reference leaves its register by its words alone', () => {
  const values = {
    unit: { id: 'a', text: '区水务局' },
    people: [{ id: 'b', text: '张某' }],
    files: ['图.png'],
    count: 2,
    note: null,
  };

  expect(cellsOf(values)).toEqual({
    unit: '区水务局',
    people: ['张某'],
    files: ['图.png'],
    count: 2,
    note: null,
  });
});

test('rows are told apart from the former return; what passes by itself is no change', () => {
  const former = [row('a', { text: '一', seq: 1 }), row('b', { text: '二' }), row('c')];
  const now = [row('a', { text: '一', seq: 2 }), row('b', { text: '改' }), row('d')];

  const { gone, rows } = compareRows(now, former);

  expect(rows.map(({ change }) => change)).toEqual(['same', 'changed', 'new']);
  expect(gone).toBe(1);
});

test('a hash is of what was signed for: any word of it counts, the order of columns does not', () => {
  const content = { period: '2026-09', edition: 1, note: null };
  const hash = hashOfReturn({ ...content, ledgers: { proposals: [row('a', { x: 1, y: 2 })] } });

  expect(hash).toBe(
    hashOfReturn({ ...content, ledgers: { proposals: [row('a', { y: 2, x: 1 })] } }),
  );
  expect(hash).not.toBe(
    hashOfReturn({ ...content, ledgers: { proposals: [row('a', { x: 1, y: 3 })] } }),
  );
  expect(hash).not.toBe(
    hashOfReturn({ ...content, edition: 2, ledgers: { proposals: [row('a', { x: 1, y: 2 })] } }),
  );
});
