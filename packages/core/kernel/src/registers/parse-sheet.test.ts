import { defineRegister } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import { parseSheet } from './parse-sheet.ts';
import { type GridCell, textCell } from './parsed-cell.ts';
import type { MergedArea, SheetGrid } from './sheet-grid.ts';

const main = { level: 'main', width: 10 } as const;
const detail = { level: 'detail', width: 10 } as const;

const ledger = defineRegister({
  id: 'a.ledger',
  title: '台账',
  columns: [
    { ...main, key: 'seq', title: '序号', type: 'int', required: 'creation' },
    { ...main, key: 'year', title: '年度', type: 'int' },
    { ...main, key: 'text', title: '反馈问题', type: 'long', required: 'creation' },
    { ...main, key: 'money', title: '清退金额', type: 'money', unit: '元' },
    { ...detail, key: 'measure', title: '整改措施', type: 'long', required: 'creation' },
    {
      ...detail,
      key: 'dept',
      title: '牵头部门',
      type: 'text',
      group: '责任分工',
      synonyms: ['责任单位'],
      fillable: true,
    },
    { ...detail, key: 'helper', title: '配合部门', type: 'text', group: '责任分工' },
    {
      ...detail,
      key: 'due',
      title: '完成时限',
      type: 'date',
      yearColumn: 'year',
      standing: { column: 'kind', value: 'longTerm' },
      required: 'creation',
    },
    {
      ...detail,
      key: 'kind',
      title: '整改类型',
      type: 'enum',
      options: [{ value: 'longTerm', title: '长期坚持' }],
    },
  ],
  keys: { main: ['seq'] },
  layout: { title: '台账', paper: 'a3', orientation: 'landscape' },
  permissions: { read: 'a:read', import: 'a:import', export: 'a:export' },
});

const HEADER = ['序号', '年度', '反馈问题', '整改措施', '责任单位', '完成时限', '清退金额'];

type Content = string | number | GridCell | null;

function sheet(rows: readonly (readonly Content[])[], merges: readonly string[] = []): SheetGrid {
  return {
    name: '表1',
    hidden: false,
    date1904: false,
    merges: merges.map(area),
    rows: rows.map((row) => row.map(toCell)),
  };
}

function toCell(content: Content): GridCell {
  if (content === null) return { text: '', value: null };
  if (typeof content === 'number') return { text: String(content), value: content };
  return typeof content === 'string' ? textCell(content) : content;
}

function area(reference: string): MergedArea {
  const [left = 0, top = 0, right = 0, bottom = 0] = [
    ...reference.matchAll(/([A-Z])(\d+)/g),
  ].flatMap(([, letter = 'A', row]) => [letter.charCodeAt(0) - 65, Number(row) - 1]);
  return { left, top, right, bottom };
}

function parse(rows: readonly (readonly Content[])[], merges?: readonly string[]) {
  const parsed = parseSheet(sheet(rows, merges), ledger);
  if (!parsed) throw new Error('no header found');
  return parsed;
}

function problemsOf(rows: readonly (readonly Content[])[], merges?: readonly string[]) {
  return parse(rows, merges).records.flatMap((record) =>
    record.problems.map(({ row, column, code }) => `${column}${row} ${code}`),
  );
}

describe('the header', () => {
  it('is found below title and notes, joins merged parents and knows synonyms', () => {
    const { header, notes } = parse(
      [
        ['反馈问题整改台账', null, null, null, null],
        ['填报单位（盖章）：县教育局', null, null, '填报日期：2024年3月5日', null],
        ['序号', '反馈问题', '责任分工', null, '督办人'],
        [null, null, '责任单位', '配合部门', null],
        ['1', '2', '3', '4', '5'],
        [1, '问题一', '办公室', '财务科', '赵某'],
      ],
      ['A1:E1', 'A2:C2', 'D2:E2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4'],
    );

    expect(header.columns.map(({ column, title }) => [column.key, title])).toEqual([
      ['seq', '序号'],
      ['text', '反馈问题'],
      ['dept', '责任分工/责任单位'],
      ['helper', '责任分工/配合部门'],
    ]);
    expect([header.top, header.bottom]).toEqual([2, 4]);
    expect(header.unknown).toEqual([{ index: 4, letter: 'E', title: '督办人' }]);
    expect(notes).toEqual({
      title: '反馈问题整改台账',
      reportingUnit: '县教育局',
      reportedOn: '2024年3月5日',
    });
  });

  it('is recognised with line breaks, spaces, full-width brackets and required marks in it', () => {
    const { header } = parse([['序\n号', '反馈 问题', '*整改措施', '清退金额（万元）']]);

    expect(header.columns.map(({ column }) => column.key)).toEqual([
      'seq',
      'text',
      'measure',
      'money',
    ]);
    expect(header.columns[3]?.moneyUnit).toBe('万元');
  });

  it('is not seen in a sheet of something else', () => {
    expect(parseSheet(sheet([['一、本表由单位填写'], ['二、序号连续']]), ledger)).toBeUndefined();
  });

  it('names a column that appears twice', () => {
    const { header } = parse([['序号', '反馈问题', '整改措施', '责任单位', '牵头部门']]);

    expect(header.repeated).toEqual([{ title: '责任单位', letters: ['D', 'E'] }]);
  });

  it('offers the texts of an unknown column with each record', () => {
    const { records } = parse([
      [...HEADER, '督办人'],
      [1, 2024, '问题', '措施', '办公室', '2024.3.5', 0, '赵某'],
    ]);

    expect(records[0]?.extra).toEqual({ 督办人: '赵某' });
  });
});

describe('the rows', () => {
  it('of one finding hang together by merged cells', () => {
    const { records } = parse(
      [
        HEADER,
        [1, 2024, '问题一', '措施甲', '办公室', '2024.3.5', null],
        [null, null, null, '措施乙', null, '6月底前', null],
        [2, 2024, '问题二', '措施丙', '财务科', '长期坚持', null],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'E2:E3'],
    );

    expect(records.map(({ values, rows }) => [values['seq'], values['text'], rows])).toEqual([
      [1, '问题一', [2, 3]],
      [2, '问题二', [4, 4]],
    ]);
    expect(
      records.flatMap(({ details }) =>
        details.map(({ values }) => [
          values['measure'],
          values['dept'],
          values['due'],
          values['kind'],
        ]),
      ),
    ).toEqual([
      ['措施甲', '办公室', '2024-03-05', undefined],
      ['措施乙', '办公室', '2024-06-30', undefined],
      ['措施丙', '财务科', null, 'longTerm'],
    ]);
  });

  it('of one finding hang together without merging, by an empty or repeated number', () => {
    const { records } = parse([
      HEADER,
      [1, 2024, '问题一', '措施甲', '办公室', '2024.3.5', null],
      [null, null, null, '措施乙', null, '2024.3.6', null],
      [1, 2024, '问题一', '措施丙', '财务科', '2024.3.7', null],
      [2, null, '问题二', '措施丁', null, '2024.3.8', null],
    ]);

    expect(records.map(({ details }) => details.map(({ values }) => values['dept']))).toEqual([
      ['办公室', '办公室', '财务科'],
      [null],
    ]);
    expect(records[1]?.values['year']).toBeNull();
  });

  it('take a value merged over several findings for each of them', () => {
    const { records } = parse(
      [
        HEADER,
        [1, 2024, '一', '甲', '办', '2024.1.1', null],
        [2, null, '二', '乙', '办', '2024.1.1', null],
      ],
      ['B2:B3'],
    );

    expect(records.map(({ values }) => values['year'])).toEqual([2024, 2024]);
  });

  it('count one measure where its cells are merged over two lines', () => {
    const { records } = parse(
      [
        HEADER,
        [1, 2024, '一', '甲', '办', '2024.1.1', null],
        [null, null, null, null, null, null, null],
      ],
      ['A2:A3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3'],
    );

    expect(records.map(({ details }) => details.length)).toEqual([1]);
  });

  it('leave out totals and signatures', () => {
    const { records, notes } = parse([
      HEADER,
      [1, 2024, '合计错误', '措施', '办', '2024.1.1', null],
      ['小计', null, null, null, null, null, 5],
      ['合计：', null, null, null, null, null, 5],
      ['填表人：赵某  审核人：钱某  联系电话：010-1', null, null, null, null, null, null],
    ]);

    expect(records.map(({ values }) => values['text'])).toEqual(['合计错误']);
    expect(notes).toMatchObject({ preparedBy: '赵某', reviewedBy: '钱某', phone: '010-1' });
  });
});

describe('a bad cell', () => {
  it('is reported with row, column, value, reason and hint', () => {
    const { records } = parse([HEADER, [1, 2024, '问题', '措施', '办', '2024.2.30', null]]);

    expect(records[0]?.problems).toEqual([
      {
        sheet: '表1',
        row: 2,
        column: 'F',
        columnKey: 'due',
        columnTitle: '完成时限',
        value: '2024.2.30',
        code: 'registers.date_impossible',
        message: '没有2024年2月30日这一天',
        hint: '请核对年、月、日',
      },
    ]);
  });

  it.each([
    [
      'an empty required cell',
      [[1, 2024, null, '措施', '办', '2024.1.1', null]],
      ['C2 registers.required'],
    ],
    [
      'a deadline left empty without a standing duty',
      [[1, 2024, '一', '措施', '办', null, null]],
      ['F2 registers.required'],
    ],
    [
      'two texts for one finding',
      [
        [1, 2024, '一', '甲', '办', '2024.1.1', null],
        [1, 2024, '二', '乙', '办', '2024.1.1', null],
      ],
      ['C3 registers.conflicting_value'],
    ],
    [
      'a measure that belongs to no finding',
      [[null, null, null, '甲', '办', '2024.1.1', null]],
      ['2 registers.row_without_key', 'A2 registers.required', 'C2 registers.required'],
    ],
    [
      'a formula that failed',
      [[1, 2024, '#REF!', '措施', '办', '2024.1.1', null]],
      ['C2 registers.formula_error'],
    ],
  ] as [string, Content[][], string[]][])('reports %s', (_, rows, expected) => {
    expect(problemsOf([HEADER, ...rows])).toEqual(expected);
  });

  it('reports amounts of another unit than the rest of the column', () => {
    const rows = [3200, '1,500', '66.57万元', 0].map((amount, i) => [
      i + 1,
      2024,
      '一',
      '甲',
      '办',
      '2024.1.1',
      amount,
    ]);

    expect(problemsOf([HEADER, ...rows])).toEqual(['G4 registers.money_mixed_units']);
  });

  it('takes bare amounts in the unit of the header', () => {
    const header = [...HEADER.slice(0, 6), '清退金额（万元）'];
    const { records } = parse([header, [1, 2024, '一', '甲', '办', '2024.1.1', 1.5]]);

    expect(records[0]?.values['money']).toBe(1_500_000);
  });

  it('stops the import where a label of secrecy stands anywhere in the sheet', () => {
    const rows = [['机密★10年'], HEADER, [1, 2024, '一', '甲', '办', '2024.1.1', null]];

    expect(() => parse(rows)).toThrow(expect.objectContaining({ code: 'registers.secrecy_mark' }));
  });

  it('does not mind work secrets', () => {
    expect(
      problemsOf([HEADER, [1, 2024, '泄露工作秘密问题', '甲', '办', '2024.1.1', null]]),
    ).toEqual([]);
  });
});
