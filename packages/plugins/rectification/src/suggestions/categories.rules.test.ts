import { expect, it } from 'vitest';

import { categoriesOf } from './categories.rules.ts';

const published = [{ name: '聚焦一', parts: ['财务管理'] }];

it('adds to the published categories what the tenant has filed beside them', () => {
  const filed = [
    { cat1: '聚焦一', cat2: '财务管理' },
    { cat1: '聚焦一', cat2: '工程项目' },
    { cat1: '本县自设', cat2: null },
  ];

  expect(categoriesOf(published, filed)).toEqual([
    { name: '聚焦一', parts: ['财务管理', '工程项目'] },
    { name: '本县自设', parts: [] },
  ]);
});
