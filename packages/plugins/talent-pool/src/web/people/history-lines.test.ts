import { expect, test } from 'vitest';

import { entriesIn } from './history-lines.ts';

test('reads a career a line, with leadership and superior where they are given', () => {
  const text = '2018-05 至 2021-03 区审计局 科长 班子 王某某\n2021-04至今 区财政局 副局长';

  expect(entriesIn('career', text)).toEqual({
    entries: [
      {
        from: '2018-05',
        to: '2021-03',
        employer: '区审计局',
        post: '科长',
        isLeadership: true,
        superior: '王某某',
      },
      {
        from: '2021-04',
        to: null,
        employer: '区财政局',
        post: '副局长',
        isLeadership: false,
        superior: null,
      },
    ],
    wrong: null,
  });
});

test('takes 无 for a statement of none', () => {
  expect(entriesIn('relatives', ' 无 ')).toEqual({ entries: [], wrong: null });
});

test('names the first line it cannot read', () => {
  expect(entriesIn('relatives', '配偶 李某某\n朋友 张某某').wrong).toBe('朋友 张某某');
  expect(entriesIn('unavailable', '五月到六月 驻村').wrong).toBe('五月到六月 驻村');
});
