import { defineRegister } from '@lianxun/plugin-api';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue, type MergeRange, readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';

import { markErrors } from './mark-errors.ts';
import { readRegister } from './read-register.ts';

const main = { level: 'main', width: 10 } as const;

const ledger = defineRegister({
  id: 'a.ledger',
  title: '台账',
  columns: [
    { ...main, key: 'seq', title: '序号', type: 'int', required: 'creation' },
    { ...main, key: 'text', title: '反馈问题', type: 'long', group: '问题', required: 'creation' },
    { ...main, key: 'due', title: '完成时限', type: 'date', group: '问题' },
  ],
  keys: { main: ['seq'] },
  layout: { title: '台账', paper: 'a3', orientation: 'landscape' },
  permissions: { read: 'a:read', import: 'a:import', export: 'a:export' },
});

const rows: CellValue[][] = [
  ['整改台账 & <附>', null, null],
  ['序号', '问题', null],
  [null, '反馈问题', '完成时限'],
  [1, '问题一', '2024.3.5'],
  [2, null, '2024.2.30'],
];
const merges: MergeRange[] = [
  { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
  { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
  { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
];
const bold = { font: { bold: true, name: '仿宋_GB2312', size: 14 } };

let original: Uint8Array;
let marked: Uint8Array;

async function mark(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readRegister({ fileName: '台账.xlsx', bytes }, ledger);
  return markErrors(
    bytes,
    sheets,
    sheets.flatMap(({ records }) => records.flatMap(({ problems }) => problems)),
  );
}

beforeAll(async () => {
  const book = await writeXlsx({
    sheets: [
      { name: '说明', rows: [['请勿修改']] },
      {
        name: '台账 & 附表',
        rows,
        merges,
        cells: new Map([['4,2', { style: bold }]]),
        dataValidations: [
          { type: 'whole', operator: 'greaterThan', formula1: '0', range: 'A4:A9' },
        ],
        columns: [{ width: 6 }, { width: 40 }, { width: 14 }],
      },
    ],
  });
  original = zipSync({ ...unzipSync(book), 'xl/media/image1.png': strToU8('picture') });
  marked = await mark(original);
});

describe('the sheet that goes back to the user', () => {
  it('says in a last column what is wrong with each row and what to do', async () => {
    const { sheets } = await readXlsx(marked);
    const notes = sheets[1]?.rows.map((row) => row[3] ?? null);

    expect(notes?.slice(0, 4)).toEqual([null, '错误说明', null, null]);
    expect(notes?.[4]).toContain('【问题/反馈问题】必填项是空的；请补填后重新导入。');
    expect(notes?.[4]).toContain('【问题/完成时限】没有2024年2月30日这一天；请核对年、月、日。');
  });

  it('colours the bad cells and keeps their own format', async () => {
    const { sheets } = await readXlsx(marked, { readStyles: true });
    const cells = sheets[1]?.cells;

    expect(cells?.get('4,2')?.style).toMatchObject({
      ...bold,
      fill: { fgColor: { rgb: 'FFC7CE' } },
    });
    expect(cells?.get('3,2')?.style?.fill).toBeUndefined();
  });

  it('keeps every cell, merge, width and validation the user made', async () => {
    const { sheets } = await readXlsx(marked, { readStyles: true });

    expect(sheets[1]?.rows.map((row) => row.slice(0, 3))).toEqual(rows);
    expect(sheets[1]?.merges).toEqual([
      ...merges,
      { startRow: 1, startCol: 3, endRow: 2, endCol: 3 },
    ]);
    expect(sheets[1]?.columns?.map((column) => column.width)).toEqual([6, 40, 14, 60]);
    expect(sheets[1]?.dataValidations).toHaveLength(1);
  });

  it('leaves every other part of the file as it came', () => {
    const [before, after] = [unzipSync(original), unzipSync(marked)];
    const changed = Object.keys(before).filter(
      (name) =>
        strFromU8(before[name] ?? new Uint8Array()) !== strFromU8(after[name] ?? new Uint8Array()),
    );

    expect(changed.toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/styles.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(added.toSorted()).toEqual([
      'xl/drawings/lianxunNotes1.vml',
      'xl/lianxunComments1.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
    ]);
  });

  it('can be corrected and imported again: the notes are a column nobody knows', async () => {
    const { sheets } = await readRegister({ fileName: '台账.xlsx', bytes: marked }, ledger);

    expect(sheets[0]?.header.unknown.map(({ title }) => title)).toEqual(['错误说明']);
    expect(sheets[0]?.records.map(({ problems }) => problems.length)).toEqual([0, 2]);
  });

  it('parts a column width that reaches over the new column, and drops empty cells in its way', async () => {
    const parts = unzipSync(original);
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
      .replace(
        /<cols>.*<\/cols>/s,
        '<cols><col min="2" max="16384" width="9" customWidth="1"/></cols>',
      )
      .replace(/(<c r="C5".*?<\/c>)/s, '$1<c r="D5" s="0"/><c r="E5" s="0"/>');
    const again = unzipSync(
      await mark(zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8(sheet) })),
    );
    const xml = strFromU8(again['xl/worksheets/sheet2.xml'] ?? new Uint8Array());

    expect(xml).toContain(
      '<col min="2" max="3" width="9" customWidth="1"/><col min="4" max="4" width="60"',
    );
    expect(xml).toContain('<col min="5" max="16384" width="9" customWidth="1"/>');
    expect([...xml.matchAll(/<c [^>]*?r="(\w5)"/g)].map((match) => match[1])).toEqual([
      'A5',
      'B5',
      'C5',
      'D5',
      'E5',
    ]);
  });
});
