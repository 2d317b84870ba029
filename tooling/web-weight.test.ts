import { expect, it } from 'vitest';

import { weigh, type Built } from './web-weight.ts';

const file = (key: string, part: Built['part'], size: number, ...imports: string[]): Built => ({
  key,
  part,
  size,
  imports,
});

it('weighs a page by what it loads beside the shell, each file once', () => {
  const { shell, pages } = weigh([
    file('app', 'shell', 10, 'common'),
    file('common', 'shared', 5),
    file('list', 'page', 3, 'common', 'table', 'filter'),
    file('table', 'shared', 20, 'icons', 'common'),
    file('filter', 'shared', 2, 'icons'),
    file('icons', 'shared', 1),
  ]);

  expect(shell).toBe(15);
  expect(pages).toEqual([{ key: 'list', size: 26 }]);
});
