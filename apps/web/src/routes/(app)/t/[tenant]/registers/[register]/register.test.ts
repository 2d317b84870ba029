import { describe, expect, it } from 'vitest';

import { headerGroups, type RegisterColumn } from './register.ts';

const column = (key: string, group: string | null): RegisterColumn => ({
  key,
  title: key,
  group,
  level: 'main',
  type: 'text',
  width: 10,
});

describe('the header of a register', () => {
  it('joins neighbours of one group and leaves ungrouped columns alone', () => {
    const groups = headerGroups([
      column('seq', null),
      column('unit', null),
      column('cat1', '问题类别'),
      column('cat2', '问题类别'),
    ]);

    expect(groups.map(({ title, columns }) => [title, columns.length])).toEqual([
      [null, 1],
      [null, 1],
      ['问题类别', 2],
    ]);
  });
});
