import { defineRegister, type RegisterRecord } from '@lianxun/plugin-api';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';

import { writeRegister } from './write-workbook.ts';
import { collectBytes } from './zip-stream.ts';

const main = { level: 'main', width: 10 } as const;
const detail = { level: 'detail', width: 20 } as const;

const ledger = defineRegister({
  id: 'a.ledger',
  title: '整改台账',
  columns: [
    { ...main, key: 'seq', title: '序号', type: 'int' },
    { ...main, key: 'phone', title: '电话', type: 'text', code: true, personal: 'phone' },
    { ...detail, key: 'measure', title: '措施', type: 'long', group: '整改情况' },
    { ...detail, key: 'due', title: '时限', type: 'date', group: '整改情况' },
    { ...main, key: 'money', title: '金额', type: 'money', unit: '万元' },
  ],
  keys: { main: ['seq'] },
  layout: { title: '{tenant}整改台账', paper: 'a3', orientation: 'landscape', frozenColumns: 1 },
  permissions: { read: 'a:read', import: 'a:import', export: 'a:export' },
});

const options = {
  title: { tenant: '示例县委' },
  reportingUnit: '巡察办',
  reportedOn: '2026-03-05',
};
const records: RegisterRecord[] = [
  {
    values: { seq: 1, phone: '013800001111', money: 66_570_000 },
    details: [
      { measure: '=甲', due: '2026-06-30' },
      { measure: '乙', due: '2026-07' },
    ],
  },
  { values: { seq: 2, phone: null, money: null }, details: [] },
];

let parts: Record<string, Uint8Array>;
let sheet: Awaited<ReturnType<typeof readXlsx>>['sheets'][number] | undefined;

beforeAll(async () => {
  const bytes = await collectBytes(writeRegister(ledger, records, options));
  parts = unzipSync(bytes);
  [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
});

describe('the sheet of a register', () => {
  it('has title, notes, a two-row header, the rows and the signatures', () => {
    expect(sheet?.rows.map((row) => row.map((value) => value ?? ''))).toEqual([
      ['示例县委整改台账', '', '', '', ''],
      ['填报单位（盖章）：巡察办', '', '', '填报日期：2026年3月5日', ''],
      ['序号', '电话', '整改情况', '', '金额（万元）'],
      ['', '', '措施', '时限', ''],
      [1, '013800001111', '=甲', '2026.06.30', 66.57],
      ['', '', '乙', '2026.07', ''],
      [2, '', '', '', ''],
      ['合计', '', '', '', 66.57],
      ['填表人：        审核人：        联系电话：', '', '', '', ''],
    ]);
  });

  it('merges title, notes, header and the main columns over their details', () => {
    const areas = sheet?.merges?.map((area) =>
      [area.startRow, area.startCol, area.endRow, area.endCol].join(' '),
    );

    expect(areas).toEqual([
      '0 0 0 4',
      '1 0 1 2',
      '1 3 1 4',
      '2 0 3 0',
      '2 1 3 1',
      '2 2 2 3',
      '2 4 3 4',
      '8 0 8 4',
      '4 0 5 0',
      '4 1 5 1',
      '4 4 5 4',
    ]);
  });

  it('prints on its paper with repeated header, and keeps the header in view', () => {
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      printArea: '$A$1:$E$9',
      printTitlesRow: '$1:$4',
    });
    expect(sheet?.freezePane).toEqual({ rows: 4, columns: 1 });
    expect(sheet?.columns?.map(({ width }) => width)).toEqual([10, 10, 20, 20, 10]);
  });

  it('writes codes as text, and marks text that looks like a formula as text', () => {
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const formats = [
      ...strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).matchAll(/<xf [^>]*xfId[^>]*>/g),
    ].map(([xf]) => xf);
    const style = (reference: string) =>
      formats[Number(new RegExp(`r="${reference}" s="(\\d+)"`).exec(xml)?.[1])];

    expect(style('B5')).toContain('numFmtId="49"');
    expect(style('C5')).toContain('quotePrefix="1"');
    expect(style('C6')).not.toContain('quotePrefix');
    expect(xml).not.toContain('<f>');
  });

  it('is written while records are still being read', async () => {
    let asked = 0;
    function* many() {
      for (; asked < 20_000; asked++)
        yield { values: { seq: asked }, details: [{ measure: `措施${asked}`.repeat(20) }] };
    }
    const chunks = writeRegister(ledger, many(), options);
    for (let received = 0; received < 50_000;) received += (await chunks.next()).value?.length ?? 0;

    expect(asked).toBeLessThan(10_000);
    await chunks.return(undefined);
  });

  it('shows the columns of a view in their order, under its name and grade', async () => {
    const view = { columns: ['money', 'seq'], sheetName: '我的视图', grade: '工作秘密' };
    const bytes = await collectBytes(writeRegister(ledger, records, { ...options, ...view }));
    const [shown] = (await readXlsx(bytes)).sheets;

    expect(shown?.name).toBe('我的视图');
    expect(shown?.rows[0]).toEqual(['示例县委整改台账', '工作秘密']);
    expect(shown?.rows.slice(2, 5)).toEqual([
      ['金额（万元）', '序号'],
      [66.57, 1],
      [null, 2],
    ]);
  });

  it('adds nothing up where the first column is a sum itself, or nothing is there', async () => {
    const texts = async (list: RegisterRecord[], columns?: string[]) => {
      const more = columns === undefined ? {} : { columns };
      const bytes = await collectBytes(writeRegister(ledger, list, { ...options, ...more }));
      return (await readXlsx(bytes)).sheets[0]?.rows.flat();
    };

    expect(await texts(records)).toContain('合计');
    expect(await texts(records, ['money', 'seq'])).not.toContain('合计');
    expect(await texts([])).not.toContain('合计');
  });
});
