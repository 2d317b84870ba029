import { expect, test } from 'vitest';

import { fieldWords, placeWords, type ChecklistItem } from './checklist-words.ts';

const item: ChecklistItem = {
  itemId: '',
  position: 1,
  code: '1.1',
  groups: ['一、项目管理'],
  question: '项目是否按期开工',
  basis: null,
  method: null,
  taxonomy: [],
  answerKind: 'problem',
  unitOfNumber: null,
  asksEvidence: false,
  isLocal: false,
};

test('what changed in an item is told in words', () => {
  const fields = ['question', 'answerKind', 'asksEvidence', 'basis', 'taxonomy'];

  expect(fields.map((field) => fieldWords(item, field))).toEqual([
    '项目是否按期开工',
    '是否发现问题',
    '否',
    '（空）',
    '（空）',
  ]);
});

test('an item that moved names its heading where it is another one', () => {
  const later = { ...item, position: 3 };

  expect(placeWords(item, later)).toBe('原第 1 条；现第 3 条');
  expect(placeWords(item, { ...later, groups: [] })).toBe(
    '原第 1 条，一、项目管理；现第 3 条，检查内容',
  );
});
