import { describe, expect, it } from 'vitest';

import { bodyOf, checkValues, valuesOf, type FormField } from './form-fields.ts';

const fields: readonly FormField[] = [
  { key: 'name', label: '姓名', kind: 'text', required: true },
  { key: 'year', label: '年度', kind: 'whole', required: true },
  { key: 'way', label: '移交方式', kind: 'choice', required: true },
  { key: 'note', label: '备注', kind: 'long' },
  { key: 'isNamed', label: '实名', kind: 'tick' },
];

describe('a described form', () => {
  it('begins with what is known', () => {
    expect(valuesOf(fields, { name: '张某', year: 2026, isNamed: true, note: null })).toEqual({
      name: '张某',
      year: '2026',
      way: '',
      note: '',
      isNamed: true,
    });
  });

  it('sends numbers as numbers and nothing as null', () => {
    const values = { name: ' 张某 ', year: '2026', way: 'self', note: ' ', isNamed: false };

    expect(bodyOf(fields, values)).toEqual({
      name: '张某',
      year: 2026,
      way: 'self',
      note: null,
      isNamed: false,
    });
  });

  it('names every field that is missing or wrong', () => {
    const values = { name: '', year: '两千', way: '', note: '', isNamed: false };

    expect(checkValues(fields, values)).toEqual({
      name: '请填写姓名。',
      year: '年度请填写整数。',
      way: '请选择移交方式。',
      note: '',
      isNamed: '',
    });
  });
});
