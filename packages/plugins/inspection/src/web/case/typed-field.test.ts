import { expect, test } from 'vitest';

import { bodyOf, problemsOf, type TypedField } from './typed-field.ts';

const fields: readonly TypedField[] = [
  { key: 'proposal', label: '建议内容', kind: 'longText', required: true },
  { key: 'count', label: '移交建议数', kind: 'count', required: true },
  { key: 'replyNo', label: '反馈文号', kind: 'text' },
];

test('what is missing and what is no number is named', () => {
  expect(problemsOf(fields, { count: '零' })).toEqual({
    proposal: '请填写建议内容。',
    count: '移交建议数应为正整数。',
  });
});

test('texts are sent trimmed, counts as numbers and nothing as nothing', () => {
  expect(bodyOf(fields, { proposal: ' 建议 ', count: '3', replyNo: ' ' })).toEqual({
    proposal: '建议',
    count: 3,
    replyNo: null,
  });
});
