import { describe, expect, it } from 'vitest';

import { outlineOf, readOutline } from './outline.ts';

const items = [
  {
    name: '主体责任',
    tags: [],
    parts: [
      {
        name: '财务管理',
        tags: ['三公', '专项'],
        parts: [{ name: '公务接待', tags: [], parts: [] }],
      },
    ],
  },
  { name: '监督责任', tags: [], parts: [] },
];

describe('an outline of classes', () => {
  it('comes back as it was written', () => {
    expect(readOutline(outlineOf(items))).toEqual({ items, errors: [] });
  });

  it('takes tabs and full-width spaces for a step', () => {
    expect(readOutline('主体责任\n\t财务管理\n　监督责任').items).toMatchObject([
      { name: '主体责任', parts: [{ name: '财务管理' }, { name: '监督责任' }] },
    ]);
  });

  it('names the line that has no level above it, goes too deep or stands twice', () => {
    const text = ['    财务管理', '主体责任', '    甲', '    甲', '        乙', '            丙'];

    expect(readOutline(text.join('\n')).errors).toEqual([
      '第 1 行缩进过深：上面没有它的上一级，或超过三级。',
      '第 4 行“甲”在同一级中重复。',
      '第 6 行缩进过深：上面没有它的上一级，或超过三级。',
    ]);
  });
});
