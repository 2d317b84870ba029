import { describe, expect, test } from 'vitest';

import { employerOf } from './relative-employer.rules.ts';

describe('what is written for the employer of a relative', () => {
  test.each([
    '已退休',
    '退休',
    '离休',
    '学生',
    '在校学生',
    '无业',
    '无',
    '（无工作单位）',
    '务农',
    '已故',
  ])('“%s” is none', (text) => {
    expect(employerOf(text)).toEqual({ kind: 'none' });
  });

  test.each([null, '', ' ', '不详', '不清楚', '未知', '—'])('“%s” is not known', (text) => {
    expect(employerOf(text)).toEqual({ kind: 'unknown' });
  });

  test.each(['区财政局', '退休干部服务中心', '学生资助中心', '无线电管理处'])(
    '“%s” is a place',
    (name) => {
      expect(employerOf(name)).toEqual({ kind: 'place', name });
    },
  );
});
