import { defineRegister } from '@lianxun/plugin-api';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { markErrors } from './mark-errors.ts';
import { readRegister } from './read-register.ts';

const main = { level: 'main', width: 10 } as const;
const ledger = defineRegister({
  id: 'a.ledger',
  title: '台账',
  columns: [
    { ...main, key: 'seq', title: '序号', type: 'int', required: 'creation' },
    { ...main, key: 'text', title: '反馈问题', type: 'long', required: 'creation' },
    { ...main, key: 'code', title: '证件号', type: 'text', code: true },
    { ...main, key: 'foundOn', title: '发现时间', type: 'date', monthAllowed: true },
    { ...main, key: 'count', title: '件数', type: 'int' },
  ],
  keys: { main: ['seq'] },
  layout: { title: '台账', paper: 'a3', orientation: 'landscape' },
  permissions: { read: 'a:read', import: 'a:import', export: 'a:export' },
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const HEADER = ['序号', '反馈问题', '证件号', '发现时间', '件数'];
const header = HEADER.map(
  (text, i) => `<x:c r="${'ABCDE'[i]}2" s="1" t="s"><x:v>${i}</x:v></x:c>`,
).join('');

/** A ledger as WPS writes one: prefixed elements, shared formulas, inline texts, pictures in cells, styled emptiness below. */
function wpsFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const sheet =
    `${HEAD}<x:worksheet xmlns:x="${MAIN}" xmlns:r="${OFFICE}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">` +
    '<x:sheetPr/><x:dimension ref="A1:E9000"/><x:sheetViews><x:sheetView workbookViewId="0"/></x:sheetViews>' +
    '<x:cols><x:col min="1" max="2" width="9"/><x:col min="3" max="3" width="9" hidden="1"/></x:cols><x:sheetData>' +
    '<x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t>整改</x:t></x:r><x:r><x:t>台账</x:t></x:r></x:is></x:c></x:row>' +
    `<x:row r="2">${header}</x:row>${body}` +
    `${Array.from({ length: 500 }, (_, i) => `<x:row r="${100 + i}"><x:c r="A${100 + i}" s="1"/><x:c r="B${100 + i}" s="1"/></x:row>`).join('')}` +
    '</x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:E1"/></x:mergeCells>' +
    '<x:pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/></x:worksheet>';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS 表格</Application></Properties>`,
    'xl/workbook.xml': `${HEAD}<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:fileVersion appName="xl" lastEdited="3"/><x:workbookPr codeName="ThisWorkbook"/><x:sheets><x:sheet name="台账" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill><x:patternFill patternType="none"/></x:fill></x:fills><x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs><x:cellXfs count="3"><x:xf numFmtId="0"/><x:xf numFmtId="49"/><x:xf numFmtId="31"/></x:cellXfs></x:styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<x:sst xmlns:x="${MAIN}">${[...HEADER, '财务\n管理'].map((text) => `<x:si><x:t>${text}</x:t><x:phoneticPr fontId="1"/></x:si>`).join('')}</x:sst>`,
    'xl/cellimages.xml': `${HEAD}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

const rows =
  '<x:row r="3" spans="1:5"><x:c r="A3" s="1"><x:v>1</x:v></x:c><x:c r="B3" t="s"><x:v>5</x:v></x:c><x:c r="C3" t="str"><x:f>"5301"&amp;"02"</x:f><x:v>530102</x:v></x:c><x:c r="D3" s="2"><x:v>45356</x:v></x:c><x:c r="E3"><x:f t="shared" ref="E3:E4" si="0">A3+1</x:f><x:v>2</x:v></x:c></x:row>' +
  '<x:row r="4"><x:c r="A4"><x:f>A3+1</x:f><x:v>2</x:v></x:c><x:c r="B4" t="inlineStr"><x:is><x:t xml:space="preserve">公车 &lt;私用&gt;</x:t></x:is></x:c><x:c r="C4"><x:v>5.30112199001011E+17</x:v></x:c><x:c r="D4" s="2"/><x:c r="E4"><x:f t="shared" si="0"/><x:v>3</x:v></x:c></x:row>';

const read = (bytes: Uint8Array) => readRegister({ fileName: '台账.xlsx', bytes }, ledger);

describe('a ledger that WPS has written', () => {
  it('is read as it is seen: prefixes, shared formulas, inline texts, dates by number, hidden columns', async () => {
    const { sheets } = await read(wpsFile(rows));

    expect(sheets[0]?.notes.title).toBe('整改台账');
    expect(sheets[0]?.records.map(({ values }) => values)).toMatchObject([
      { seq: 1, text: '财务\n管理', code: '530102', foundOn: '2024-03-05', count: 2 },
      { seq: 2, text: '公车 <私用>', foundOn: null, count: 3 },
    ]);
  });

  it('says where a number has lost its last digits', async () => {
    const { sheets } = await read(wpsFile(rows));

    expect(sheets[0]?.records[1]?.problems).toMatchObject([
      { code: 'registers.code_lost_digits', row: 4, column: 'C' },
    ]);
  });

  it('is marked with a comment at the bad cell, and keeps its own parts', async () => {
    const bytes = wpsFile(rows);
    const { sheets } = await read(bytes);
    const problems = sheets.flatMap(({ records }) => records.flatMap((record) => record.problems));

    const marked = await markErrors(bytes, sheets, problems);

    const parts = unzipSync(marked);
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('xl/cellimages.xml')).toContain('cellImages');
    expect(text('docProps/app.xml')).toContain('WPS 表格');
    expect(text('xl/lianxunComments1.xml')).toContain('<comment ref="C4" authorId="0">');
    expect(text('xl/drawings/lianxunNotes1.vml')).toContain(
      '<x:Row>3</x:Row><x:Column>2</x:Column>',
    );
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<x:legacyDrawing [^>]*\/><\/x:worksheet>$/);
    const [sheet] = (await readXlsx(marked)).sheets;
    expect(sheet?.rows[3]?.[5]).toContain('【证件号】');
  });

  it('is marked anew without a word of the marks before', async () => {
    const bytes = wpsFile(rows);
    const { sheets } = await read(bytes);
    const problems = sheets.flatMap(({ records }) => records.flatMap((record) => record.problems));
    const once = await markErrors(bytes, sheets, problems);
    const again = await read(once);
    const [first] = problems;
    if (first === undefined) throw new Error('a problem');
    const other = { ...first, row: 3, column: 'B', columnTitle: '反馈问题', message: '写得太短' };

    const twice = unzipSync(await markErrors(once, again.sheets, [other]));

    const comments = strFromU8(twice['xl/lianxunComments1.xml'] ?? new Uint8Array());
    const sheet = strFromU8(twice['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([...comments.matchAll(/<comment ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['B3']);
    expect([...sheet.matchAll(/错误说明/g)]).toHaveLength(1);
    expect(sheet).not.toContain('【证件号】');
    expect(sheet).toContain('【反馈问题】写得太短');
  });

  it('refuses a sheet that holds something between its cells', async () => {
    await expect(
      read(wpsFile(rows.replace('<x:c r="B4"', '乱码<x:c r="B4"'))),
    ).rejects.toMatchObject({
      code: 'registers.file_damaged',
    });
  });
});
