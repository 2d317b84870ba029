import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx, type CellValue, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { WORKBOOK_LIMITS } from './check-workbook.ts';
import { readWorkbook } from './read-workbook.ts';

const PLAIN: WriteSheet = {
  name: '表1',
  rows: [
    ['序号', '问题'],
    [1, '一'],
  ],
};

async function workbook(...sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.length > 0 ? sheets : [PLAIN] });
}

function withParts(bytes: Uint8Array, parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ ...unzipSync(bytes), ...parts });
}

async function refusal(
  bytes: Uint8Array,
  fileName = '台账.xlsx',
  limits = WORKBOOK_LIMITS,
): Promise<unknown> {
  return readWorkbook(fileName, bytes, limits).then(
    () => 'accepted',
    (error: unknown) => error,
  );
}

describe('a file that may not come in', () => {
  it.each([
    ['an old .xls', 'registers.file_is_xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [
      'an encrypted workbook',
      'registers.file_encrypted',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ],
    ['a text named .xlsx', 'registers.file_not_xlsx', Buffer.from('序号,问题\n1,一')],
    [
      'another zip, such as a .docx',
      'registers.file_not_xlsx',
      zipSync({ 'word/document.xml': strToU8('<w/>') }),
    ],
    ['an empty file', 'registers.file_empty', Buffer.alloc(0)],
    [
      'a file cut short',
      'registers.file_damaged',
      zipSync({ 'xl/workbook.xml': strToU8('<w/>') }).slice(0, -30),
    ],
  ])('%s', async (_, code, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ code, status: 422 });
  });

  it('a workbook with macros, whatever its name says', async () => {
    const bytes = withParts(await workbook(), { 'xl/vbaProject.bin': strToU8('x') });

    expect(await refusal(bytes)).toMatchObject({ code: 'registers.file_has_macros' });
  });

  it('a file larger than the limit, before it is opened', async () => {
    const limits = { ...WORKBOOK_LIMITS, fileBytes: 100 };

    expect(await refusal(await workbook(), '台账.xlsx', limits)).toMatchObject({
      code: 'registers.file_too_large',
      status: 429,
    });
  });

  it('a zip bomb that says how large it is', async () => {
    const bytes = withParts(await workbook(), { 'xl/media/a.xml': new Uint8Array(20_000_000) });

    expect(await refusal(bytes)).toMatchObject({ code: 'registers.file_inflates', status: 429 });
  });

  it('many parts that together inflate beyond the limit', async () => {
    const limits = { ...WORKBOOK_LIMITS, inflatedBytes: 1_000 };

    expect(await refusal(await workbook(), '台账.xlsx', limits)).toMatchObject({
      code: 'registers.file_inflates',
    });
  });

  it('a zip bomb that lies about its size', async () => {
    const bytes = Buffer.from(
      withParts(await workbook(), { 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) }),
    );
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(1_000, entry + 24);

    expect(await refusal(bytes)).toMatchObject({ code: 'registers.file_damaged' });
  });

  it('a part that is there twice', async () => {
    const bytes = Buffer.from(
      withParts(await workbook(), { 'xl/worksheets/sheetX.xml': strToU8('<a/>') }),
    );
    const renamed = bytes
      .toString('latin1')
      .replaceAll('xl/worksheets/sheetX.xml', 'xl/worksheets/sheet1.xml');

    expect(await refusal(Buffer.from(renamed, 'latin1'))).toMatchObject({
      code: 'registers.file_damaged',
    });
  });

  it('more rows, columns or sheets than the limits', async () => {
    const limits = { ...WORKBOOK_LIMITS, rows: 3, columns: 2, sheets: 1, cells: 5 };
    const tall = { name: '表1', rows: Array.from({ length: 4 }, () => ['一']) };
    const full = { name: '表1', rows: Array.from({ length: 3 }, () => ['一', '二']) };
    const wide = { name: '表1', rows: [['一', '二', '三']] };

    expect(await refusal(await workbook(tall), 'a.xlsx', limits)).toMatchObject({
      code: 'registers.too_many_rows',
    });
    expect(await refusal(await workbook(full), 'a.xlsx', limits)).toMatchObject({
      code: 'registers.too_many_cells',
    });
    expect(await refusal(await workbook(wide), 'a.xlsx', limits)).toMatchObject({
      code: 'registers.too_many_columns',
    });
    expect(
      await refusal(await workbook(PLAIN, { ...PLAIN, name: '表2' }), 'a.xlsx', limits),
    ).toMatchObject({ code: 'registers.too_many_sheets' });
  });

  it('merged areas that cover each other again and again', async () => {
    const rows = [
      ['一', '二'],
      ['三', '四'],
    ];
    const bytes = await workbook({ name: '表1', rows });
    const merge = '<mergeCell ref="A1:XFD1048576"/>';
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const covered = sheet.replace(
      '</sheetData>',
      `</sheetData><mergeCells>${merge.repeat(3)}</mergeCells>`,
    );
    const limits = { ...WORKBOOK_LIMITS, cells: 8 };

    expect(
      await refusal(
        withParts(bytes, { 'xl/worksheets/sheet1.xml': strToU8(covered) }),
        'a.xlsx',
        limits,
      ),
    ).toMatchObject({
      code: 'registers.too_many_cells',
    });
  });

  it('entities that multiply', async () => {
    const bytes = await workbook();
    const styles = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());
    const entities = `<!DOCTYPE sst [<!ENTITY a "${'x'.repeat(1000)}">]>`;
    const bomb = styles.replace('<sst', `${entities}<sst`).replace('问题', '&a;&a;');
    const [sheet] = await readWorkbook(
      'a.xlsx',
      withParts(bytes, { 'xl/sharedStrings.xml': strToU8(bomb) }),
    );

    expect(sheet?.rows[0]?.[1]?.text.length).toBeLessThan(20);
  });

  it('a file whose name carries a label of secrecy', async () => {
    expect(await refusal(await workbook(), '机密-整改台账.xlsx')).toMatchObject({
      code: 'registers.secrecy_mark',
    });
    expect(await refusal(await workbook(), '工作秘密清单.xlsx')).toBe('accepted');
  });

  it('is told what to do, in Chinese', async () => {
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
      details: { reasons: [{ message: expect.stringContaining('另存为 .xlsx') }] },
    });
  });
});

describe('a workbook that comes in', () => {
  it('keeps names, hidden sheets, merged areas and what each cell shows', async () => {
    const rows: CellValue[][] = [
      ['甲', 2024.1, 45356, true, new Date('2024-03-05')],
      [null, 3],
    ];
    const merges: MergeRange[] = [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }];
    const cells = new Map([
      ['0,1', { style: { numFmt: '0.00' } }],
      ['0,4', { style: { numFmt: 'yyyy.mm' } }],
    ]);
    const [first, second] = await readWorkbook(
      'a.xlsx',
      await workbook({ name: '表1', rows, merges, cells }, { ...PLAIN, name: '表2', hidden: true }),
    );

    expect(first?.rows[0]?.map(({ text }) => text)).toEqual([
      '甲',
      '2024.10',
      '45356',
      '是',
      '2024-03',
    ]);
    expect(first?.rows[0]?.[4]?.date).toEqual({ iso: '2024-03-05', shows: 'month' });
    expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect([first?.hidden, second?.hidden]).toEqual([false, true]);
  });

  it('knows the Chinese date formats that a file names by number only', async () => {
    const bytes = await workbook({
      name: '表1',
      rows: [[new Date('2024-03-05')]],
      cells: new Map([['0,0', { style: { numFmt: 'yyyy/mm' } }]]),
    });
    const styles = Buffer.from(unzipSync(bytes)['xl/styles.xml'] ?? []).toString();
    const numbered = styles
      .replace(/<numFmts.*?<\/numFmts>/s, '')
      .replace(/numFmtId="16\d"/g, 'numFmtId="57"');
    const [sheet] = await readWorkbook(
      'a.xlsx',
      withParts(bytes, { 'xl/styles.xml': strToU8(numbered) }),
    );

    expect(sheet?.rows[0]?.[0]?.date).toEqual({ iso: '2024-03-05', shows: 'month' });
  });

  it('counts from 1904 where it says so', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表1', rows: [[43894]] }],
      dateSystem: '1904',
    });
    const [sheet] = await readWorkbook('a.xlsx', bytes);

    expect(sheet?.date1904).toBe(true);
  });

  it('may be formatted to the end of the sheet, as long as the cells are empty', async () => {
    const bytes = await workbook(PLAIN);
    const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString();
    const padded = sheet.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>',
    );
    const [grid] = await readWorkbook(
      'a.xlsx',
      withParts(bytes, { 'xl/worksheets/sheet1.xml': strToU8(padded) }),
    );

    expect(grid?.rows[1]?.[1]?.text).toBe('一');
  });

  it('leaves links to other workbooks unread', async () => {
    const bytes = withParts(await workbook(), {
      'xl/externalLinks/externalLink1.xml': strToU8('<not-even-xml'),
    });

    expect(await refusal(bytes)).toBe('accepted');
    expect((await readXlsx(await workbook())).sheets).toHaveLength(1);
  });
});
