import { expect, it } from 'vitest';

import { formBody, formErrors, type FormField } from './form-field.ts';

const fields: readonly FormField[] = [
  { key: 'name', label: '名称', kind: 'text', required: true },
  { key: 'documentNo', label: '文号', kind: 'text' },
  { key: 'lifeMeetings', label: '民主生活会', kind: 'count' },
];

it('names what is missing and what is no count', () => {
  expect(formErrors(fields, { name: '  ', lifeMeetings: '两次' })).toEqual({
    name: '请填写名称。',
    lifeMeetings: '民主生活会应为整数。',
  });
});

it('asks to choose what is chosen', () => {
  const unit: FormField = { key: 'unit', label: '被巡察单位', kind: 'select', required: true };
  expect(formErrors([unit], {})).toEqual({ unit: '请选择被巡察单位。' });
});

it('names a count below the least', () => {
  const count: FormField = { key: 'count', label: '移交建议数', kind: 'count', least: 1 };
  expect(formErrors([count], { count: '0' })).toEqual({ count: '移交建议数不能小于1。' });
  expect(formErrors([count], { count: '1' })).toEqual({});
});

it('sends trimmed text, counts as numbers and empty fields as nothing', () => {
  expect(formBody(fields, { name: ' 议事规则 ', lifeMeetings: '2' })).toEqual({
    name: '议事规则',
    documentNo: null,
    lifeMeetings: 2,
  });
});
