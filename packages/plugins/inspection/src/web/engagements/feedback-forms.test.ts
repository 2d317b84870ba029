import { expect, test } from 'vitest';

import { receiversIn } from './feedback-forms.ts';

test('receivers are written one per line, with or without a name', () => {
  expect(receiversIn('分管县领导：副区长赵某\n\n 组织部门 \n主责部门:区财政局')).toEqual([
    { role: '分管县领导', name: '副区长赵某' },
    { role: '组织部门', name: '组织部门' },
    { role: '主责部门', name: '区财政局' },
  ]);
});
