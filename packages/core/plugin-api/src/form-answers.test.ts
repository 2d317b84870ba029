import { describe, expect, test } from 'vitest';

import {
  cleanAnswers,
  describeFaults,
  formDifferences,
  isDate,
  visibleFields,
} from './form-answers.ts';
import type { FormField } from './form-fields.ts';

const fields: readonly FormField[] = [
  { key: 'open', title: '是否公开', kind: 'yesNo', required: false },
  {
    key: 'ways',
    title: '公开方式',
    kind: 'choices',
    required: true,
    options: [
      { value: 'web', title: '网站' },
      { value: 'board', title: '公示栏' },
    ],
    visibleWhen: { field: 'open', is: true },
  },
  {
    key: 'address',
    title: '网址',
    kind: 'text',
    required: false,
    visibleWhen: { field: 'ways', is: 'web' },
  },
  { key: 'amount', title: '金额', kind: 'money', required: false, unit: '万元', max: 5_000_000 },
];

describe('a field with a condition', () => {
  test.each([
    [{}, ['open', 'amount']],
    [{ open: false }, ['open', 'amount']],
    [{ open: true }, ['open', 'ways', 'amount']],
    [{ open: true, ways: ['board'] }, ['open', 'ways', 'amount']],
    [{ open: true, ways: ['board', 'web'] }, ['open', 'ways', 'address', 'amount']],
    // What it hangs on is hidden itself.
    [{ open: false, ways: ['web'] }, ['open', 'amount']],
  ])('is shown while %j', (answers, shown) => {
    expect(visibleFields(fields, answers).map(({ key }) => key)).toEqual(shown);
  });
});

test('what is empty, hidden or unknown is left out, and texts lose the spaces around them', () => {
  const answers = {
    open: true,
    ways: ['web'],
    address: '  example.gov.cn ',
    amount: '',
    gone: 'x',
  };

  expect(cleanAnswers(fields, answers)).toEqual({
    open: true,
    ways: ['web'],
    address: 'example.gov.cn',
  });
  expect(cleanAnswers(fields, { ...answers, open: false })).toEqual({ open: false });
});

describe('a fault is said in the words of its field', () => {
  test.each([
    [{ path: '', keyword: 'required', property: 'ways' }, 'ways', '请填写“公开方式”'],
    [{ path: '/amount', keyword: 'maximum' }, 'amount', '“金额”不能大于 5 万元'],
    [{ path: '/amount', keyword: 'type' }, 'amount', '“金额”只能填写金额，最多两位小数'],
    [{ path: '/ways/0', keyword: 'oneOf' }, 'ways', '有不在可选项中'],
    [{ path: '/address', keyword: 'false schema' }, 'address', '“网址”现在不需要填写'],
    [{ path: '', keyword: 'additionalProperties', property: 'gone' }, 'gone', '没有“gone”这一项'],
  ])('%j', (fault, field, words) => {
    const [problem] = describeFaults(fields, [fault]);

    expect(problem?.field).toBe(field);
    expect(problem?.message).toContain(words);
  });

  test('once, and not for what only says that something below failed', () => {
    const faults = [
      { path: '', keyword: 'if' },
      { path: '/amount', keyword: 'type' },
      { path: '/amount', keyword: 'maximum' },
    ];

    expect(describeFaults(fields, faults)).toHaveLength(1);
  });
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2026-2-1', false],
  ['昨天', false],
])('%s is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test('the difference between two versions names what was added, changed and taken away', () => {
  const [open, ways, address, amount] = fields;
  if (!open || !ways || !address || !amount) throw new Error('four fields');
  const after = [{ ...open, required: true }, ways, amount, { ...address, key: 'site' }];

  expect(formDifferences(fields, after)).toEqual([
    { key: 'open', title: '是否公开', kind: 'changed', details: ['必填：否 → 是'] },
    { key: 'site', title: '网址', kind: 'added', details: ['单行文本'] },
    { key: 'address', title: '网址', kind: 'removed', details: [] },
  ]);
});
