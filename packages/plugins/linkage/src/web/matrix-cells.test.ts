import { expect, test } from 'vitest';

import { cellOf, cellWords, countWord, overWords, totalOf } from './matrix-cells.ts';
import type { Matrix, MatrixItem } from './words.ts';

const counts = (checked: number | null) => ({ checked, withProblem: 0, leads: null });
const item: MatrixItem = {
  itemId: '01990000-0000-7000-8000-000000000001',
  code: '1.1',
  groups: [],
  question: '是否违规收费',
  isGone: false,
  counties: [
    {
      ...counts(9),
      code: '530112',
      isAsked: true,
      isOlderWording: false,
      hasProblem: false,
      kinds: [counts(4), counts(5)],
    },
  ],
  kinds: [counts(4), counts(5)],
  total: counts(9),
  countiesWithProblem: 0,
  countiesAsked: 1,
  isCommon: false,
  causes: [],
  judgement: null,
};

test('finds a county over all kinds or one', () => {
  expect(cellOf(item, 0, undefined).checked).toBe(9);
  expect(cellOf(item, 0, 1).checked).toBe(5);
  expect(cellOf(item, 3, undefined)).toEqual({ checked: null, withProblem: null, leads: null });
  expect(totalOf(item, 0).checked).toBe(4);
});

test('says what is withheld in a mark and aloud', () => {
  expect(countWord(null)).toBe('※');
  expect(cellWords(counts(null))).toBe('检查单位不显示，问题单位0，线索不显示');
});

test('says over how many counties the figures are', () => {
  const county: Matrix['counties'][number] = {
    code: '1',
    name: '甲县',
    number: 1,
    sentAt: '',
    sentByName: '',
    checklistNumber: 1,
    isOnOldVersion: false,
    hasLeft: false,
    changedItems: [],
    units: [],
    uncitedShare: null,
    note: null,
  };
  const left = { ...county, name: '乙县', hasLeft: true, isOnOldVersion: true };
  const matrix = { counties: [county, left], missing: ['丙县'] };
  expect(overWords({ ...emptyMatrix, ...matrix })).toBe(
    '共2个县区已报送；其中乙县已退出，此前报送的仍计入；乙县按旧版清单报送；丙县尚未报送',
  );
});

const emptyMatrix: Matrix = {
  combinedId: '01990000-0000-7000-8000-000000000002',
  version: 1,
  title: '',
  checklistNumber: 1,
  commonFrom: 50,
  counties: [],
  missing: [],
  kinds: [],
  items: [],
};
