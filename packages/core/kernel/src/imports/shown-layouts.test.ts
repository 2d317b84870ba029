import { defineRegister } from '@lianxun/plugin-api';
import { expect, test } from 'vitest';

import { shownLayouts } from './shown-layouts.ts';

const text = { type: 'text', level: 'main', width: 10 } as const;
const register = defineRegister({
  id: 'sample.people',
  title: '名册',
  columns: [
    { ...text, key: 'name', title: '姓名', personal: 'name' },
    { ...text, key: 'relative', title: '亲属', personal: 'relative' },
  ],
  keys: { main: ['name'] },
  layout: { title: '名册', paper: 'a4', orientation: 'portrait' },
  permissions: { read: 'sample:read', import: 'sample:import', export: 'sample:read' },
});

const samplesOf = (column: string | null, ...samples: string[]) =>
  shownLayouts(register, [
    {
      fingerprint: 'f',
      sheets: ['表1'],
      columns: [{ letter: 'A', title: '甲', samples, column, by: 'none' }],
    },
  ])[0]?.columns[0]?.samples;

test('samples of a personal column are masked as in every view', () => {
  expect(samplesOf('relative', '何晓云')).toEqual(['何*']);
  expect(samplesOf('name', '段丽华')).toEqual(['段丽华']);
});

test('of a column nobody has named what looks like a number of a person is masked', () => {
  expect(samplesOf(null, '电话12345678901', '证件530102198503127790', '第3轮')).toEqual([
    '电话123****8901',
    '证件5301**********7790',
    '第3轮',
  ]);
});
