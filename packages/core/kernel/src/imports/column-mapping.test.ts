import { defineRegister } from '@lianxun/plugin-api';
import { describe, expect, test } from 'vitest';

import { sheetScan, type SheetOutline } from '../registers/scan-sheet.ts';
import {
  canBeMapped,
  choiceConflicts,
  fingerprintOf,
  isCertain,
  layoutsOf,
  remembered,
} from './column-mapping.ts';

const column = { level: 'main', width: 10 } as const;
const talks = defineRegister({
  id: 'a.talks',
  title: '谈话台账',
  columns: [
    { ...column, key: 'seq', title: '序号', type: 'int' },
    { ...column, key: 'person', title: '谈话人', type: 'text', synonyms: ['主谈人'] },
    { ...column, key: 'place', title: '地点', type: 'text' },
    { ...column, key: 'due', title: '完成时限', type: 'date' },
  ],
  keys: { main: ['seq'] },
  layout: { title: '谈话台账', paper: 'a4', orientation: 'landscape' },
  permissions: { read: 'a:read', import: 'a:read', export: 'a:read' },
});

function outline(titles: readonly string[], body: readonly string[] = []): SheetOutline {
  const scan = sheetScan({ name: '表1', hidden: false, date1904: false }, talks);
  for (const [index, texts] of [titles, body].entries())
    scan.push({
      index,
      cells: texts.map((text) => ({ text, value: text })),
      continued: new Set(),
    });
  const found = scan.end();
  if (found === undefined) throw new Error('no header');
  return found;
}

describe('a header', () => {
  test('of the own titles is asked about by nobody', () => {
    expect(isCertain(outline(['序号', '谈 话 人', '*地点']), talks)).toBe(true);
  });

  test.for([
    ['another word for a column', ['序号', '主谈人', '地点']],
    ['a title nobody knows', ['序号', '谈话人', '地点', '天气']],
    ['a column twice', ['序号', '谈话人', '地点', '地点']],
    ['no key', ['谈话人', '地点', '完成时限', '编号']],
  ] as const)('with %s is confirmed by a person', ([, titles]) => {
    expect(isCertain(outline(titles), talks)).toBe(false);
  });

  test('without its key can be confirmed only where another column may be it', () => {
    expect(canBeMapped(outline(['谈话人', '地点', '完成时限', '编号']), talks)).toBe(true);
    expect(canBeMapped(outline(['谈话人', '地点', '完成时限']), talks)).toBe(false);
  });

  test('is the same however its titles are spaced, and another when one of them differs', () => {
    const one = fingerprintOf(outline(['序 号', '谈话人', '地点']).header.titled);

    expect(fingerprintOf(outline(['序号', '谈话人 ', '地　点']).header.titled)).toBe(one);
    expect(fingerprintOf(outline(['序号', '主谈人', '地点']).header.titled)).not.toBe(one);
    expect(fingerprintOf(outline(['序号', '谈话人', '地点', '错误说明']).header.titled)).toBe(one);
  });

  test('is shown with what each column looks like and some of what it holds', () => {
    const [layout] = layoutsOf([
      outline(['序号', '主谈人', '地点', '整改完成时限', '天气'], ['1', '李明', '县委', '', '晴']),
    ]);

    expect(layout?.columns.map(({ letter, column: key, by }) => [letter, key, by])).toEqual([
      ['A', 'seq', 'title'],
      ['B', 'person', 'synonym'],
      ['C', 'place', 'title'],
      ['D', 'due', 'likeness'],
      ['E', null, 'none'],
    ]);
    expect(layout?.columns.map(({ samples }) => samples)).toEqual([
      ['1'],
      ['李明'],
      ['县委'],
      [],
      ['晴'],
    ]);
  });
});

describe('what was confirmed once', () => {
  const { header } = outline(['序号', '主谈人', '地点', '天气']);
  const choices = [
    { use: 'column', column: 'seq' },
    { use: 'column', column: 'person' },
    { use: 'ignore', column: null },
    { use: 'field', column: null },
  ] as const;

  test('holds for the next sheet with the header', () => {
    expect(remembered(choices, header, talks)).toEqual(['seq', 'person', null, null]);
  });

  test('is asked again once a column is gone, or the field that was wanted is there', () => {
    const without = { ...talks, columns: talks.columns.filter(({ key }) => key !== 'person') };
    const withField = outline(['序号', '主谈人', '地点', '完成时限']).header;

    expect(remembered(choices, header, without)).toBeNull();
    expect(remembered(choices, withField, talks)).toBeNull();
    expect(remembered(choices.slice(1), header, talks)).toBeNull();
  });

  test('names each column once, the key among them, and only columns of the register', () => {
    const [layout] = layoutsOf([outline(['序号', '主谈人', '地点', '天气'])]);
    if (layout === undefined) throw new Error('a layout');
    const use = 'column' as const;
    const codes = (keys: readonly string[]) =>
      choiceConflicts(
        layout,
        keys.map((key) => ({ use, column: key })),
        talks,
      ).map(({ code }) => code);

    expect(choiceConflicts(layout, choices, talks)).toEqual([]);
    expect(codes(['person', 'person', 'place', 'other'])).toEqual([
      'core.mapping_unknown',
      'core.mapping_repeated',
      'core.mapping_lacks_key',
    ]);
    expect(codes(['seq'])).toEqual(['core.mapping_differs']);
  });
});
