import { compileForm, type FormField } from '@lianxun/plugin-api/forms';
import { describe, expect, test } from 'vitest';

import { judgeAnswers } from './judge-answers.ts';
import { storedNumber, typedNumber } from './number-text.ts';

const fields: readonly FormField[] = [
  { key: 'name', title: '名称', kind: 'text', required: true, max: 5 },
  { key: 'on', title: '日期', kind: 'date', required: false },
  { key: 'amount', title: '金额', kind: 'money', required: false, max: 10_000 },
  { key: 'open', title: '是否公开', kind: 'yesNo', required: false },
  {
    key: 'why',
    title: '不公开理由',
    kind: 'text',
    required: true,
    visibleWhen: { field: 'open', is: false },
  },
];
const judge = (answers: Record<string, unknown>) =>
  judgeAnswers(compileForm(fields), answers).map(({ field, message }) => `${field}: ${message}`);

describe('the judge of the browser', () => {
  test.each([
    [{ name: '项目' }, []],
    [{ name: '项目', open: true }, []],
    [{}, ['name: 请填写“名称”']],
    [{ name: '项目', open: false }, ['why: 请填写“不公开理由”']],
    [{ name: '项目', why: '涉密' }, ['why: “不公开理由”现在不需要填写']],
    [{ name: '项目名称太长' }, ['name: “名称”最多 5 字']],
    [{ name: '两\n行' }, ['name: “名称”只能填写一行文字']],
    [{ name: '项目', on: '2026-02-30' }, ['on: “日期”不是有效的日期，应如 2026-03-05']],
    [{ name: '项目', amount: '三百' }, ['amount: “金额”只能填写金额，最多两位小数']],
    [{ name: '项目', amount: 10_001 }, ['amount: “金额”不能大于 100 元']],
  ])('says of %j: %j', (answers, expected) => {
    expect(judge(answers)).toEqual(expected);
  });
});

describe('money is typed in its unit and stored in fen', () => {
  const of = (unit: '元' | '万元'): FormField => ({
    key: 'a',
    title: '金额',
    kind: 'money',
    required: false,
    unit,
  });
  test.each([
    ['元', '0.1', 10],
    ['元', '1,234.56', 123_456],
    ['万元', '1.2345', 1_234_500],
    ['万元', '0.000001', 1],
  ] as const)('%s %s is %i', (unit, typed, fen) => {
    expect(storedNumber(of(unit), typed)).toBe(fen);
    expect(storedNumber(of(unit), typedNumber(of(unit), fen))).toBe(fen);
  });

  test('what is no amount stays as it was typed', () => {
    expect(storedNumber(of('元'), '1.234')).toBe('1.234');
    expect(storedNumber(of('元'), '三百')).toBe('三百');
    expect(storedNumber(of('元'), ' ')).toBeUndefined();
  });
});
