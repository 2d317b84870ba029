import { defineRegister, type RegisterRecord, type RegisterValues } from '@lianxun/plugin-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { planImport } from './plan-import.ts';
import { readRegister } from './read-register.ts';
import { listReferences, resolveReferences } from './resolve-references.ts';
import { type ExportOptions, writeRegister } from './write-workbook.ts';
import { collectBytes } from './zip-stream.ts';

const main = { level: 'main', width: 10 } as const;
const detail = { level: 'detail', width: 12 } as const;

const ledger = defineRegister({
  id: 'a.ledger',
  title: '台账',
  columns: [
    { ...main, key: 'seq', title: '序号', type: 'int', required: 'creation' },
    { ...main, key: 'roundNo', title: '轮次', type: 'int', ordinal: true },
    { ...main, key: 'unit', title: '单位', type: 'reference', target: 'unit' },
    {
      ...main,
      key: 'leader',
      title: '组长',
      type: 'reference',
      target: 'person',
      keepUnmatched: true,
      personal: 'name',
    },
    { ...main, key: 'text', title: '问题', type: 'long', group: '内容' },
    { ...main, key: 'note', title: '备注', type: 'text', group: '内容' },
    { ...main, key: 'code', title: '编号', type: 'text', code: true },
    {
      ...main,
      key: 'kind',
      title: '类型',
      type: 'enum',
      options: [
        { value: 'a', title: '甲类' },
        { value: 'b', title: '乙类' },
      ],
    },
    { ...main, key: 'free', title: '分类', type: 'enum', options: 'tenant' },
    { ...main, key: 'isKey', title: '是否重点', type: 'bool' },
    { ...main, key: 'yuan', title: '清退', type: 'money', unit: '元' },
    { ...main, key: 'wan', title: '追缴', type: 'money', unit: '万元' },
    {
      ...detail,
      key: 'measure',
      title: '措施',
      type: 'long',
      group: '措施情况',
      required: 'creation',
    },
    { ...detail, key: 'due', title: '时限', type: 'date', monthAllowed: true, group: '措施情况' },
    { ...detail, key: 'month', title: '月份', type: 'month' },
    { ...detail, key: 'tags', title: '标签', type: 'tags' },
    {
      ...main,
      key: 'status',
      title: '状态',
      type: 'enum',
      status: true,
      options: [{ value: 'done', title: '完成' }],
    },
    { ...main, key: 'members', title: '成员', type: 'users' },
    { ...main, key: 'files', title: '材料', type: 'files' },
    { ...main, key: 'rebounds', title: '反弹', type: 'int', computed: true },
  ],
  keys: { main: ['seq'] },
  layout: { title: '{tenant}台账', paper: 'a3', orientation: 'landscape', frozenColumns: 1 },
  permissions: { read: 'a:read', import: 'a:import', export: 'a:export' },
});

const options: ExportOptions = {
  title: { tenant: '中共示例县委' },
  reportingUnit: '县委巡察办',
  reportedOn: '2026-03-05',
  preparedBy: '赵某',
  phone: '0871-0000000',
};

const UNITS = { 县教育局: 'u1', '县（区）财政局': 'u2', '=县水务局': 'u3' };
const PEOPLE = { 王某某: 'p1', 李某: 'p2' };

const nasty = fc.constantFrom(
  '=1+1',
  '+86',
  '-',
  '@x',
  '_x0041_',
  '\u3000首行',
  '"<&>\'',
  '#',
  '合计',
  '填表人：',
  '00123',
  '1e5',
  '长期',
);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), nasty, fc.lorem());
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const month = day.map((date) => date.slice(0, 7));
const fen = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const referenceOf = (names: Readonly<Record<string, string>>) =>
  fc.constantFrom(...Object.entries(names).map(([text, id]) => ({ id, text })));

const mainValues = fc.record({
  roundNo: optional(fc.integer({ min: 1, max: 120 })),
  unit: optional(referenceOf(UNITS)),
  leader: optional(fc.oneof(referenceOf(PEOPLE), fc.constant({ id: null, text: '周某某' }))),
  text: optional(anyText),
  note: optional(anyText),
  code: optional(fc.stringMatching(/^[0-9X-]{1,18}$/)),
  kind: optional(fc.constantFrom('a', 'b')),
  free: optional(fc.constantFrom('四个落实', '三个聚焦')),
  isKey: optional(fc.boolean()),
  yuan: optional(fen),
  wan: optional(fen),
  status: optional(fc.constant('done')),
  members: fc.uniqueArray(referenceOf(PEOPLE), { maxLength: 2, selector: ({ id }) => id }),
  files: fc.constant(['证据1.pdf']),
  rebounds: fc.nat(3),
});
const detailValues = fc.record({
  measure: fc.tuple(fc.constant('措施'), anyText).map((parts) => parts.join('')),
  due: optional(fc.oneof(day, month)),
  month: optional(month),
  tags: fc.array(anyText, { maxLength: 3 }),
});
const records = fc
  .array(fc.record({ values: mainValues, details: fc.array(detailValues, { maxLength: 3 }) }), {
    maxLength: 6,
  })
  .map((list): RegisterRecord[] =>
    list.map((record, i) => ({ ...record, values: { seq: i + 1, ...record.values } })),
  );

async function exported(
  list: readonly RegisterRecord[],
  more: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  return collectBytes(writeRegister(ledger, list, { ...options, ...more }));
}

async function imported(bytes: Uint8Array, existing: readonly RegisterRecord[]) {
  const { sheets } = await readRegister({ fileName: '台账.xlsx', bytes }, ledger);
  const lookups = listReferences(
    ledger,
    sheets.flatMap((sheet) => sheet.records),
  );
  const answers = lookups.map(({ target, text }) => {
    const found = Object.entries(target === 'unit' ? UNITS : PEOPLE).filter(
      ([name]) => name === text,
    );
    return { target, text, matches: found.map(([name, id]) => ({ id, text: name })) };
  });
  const stored = existing.map((record, i) => ({ ...record, id: `r${i}` }));
  return { sheets, plan: planImport(ledger, resolveReferences(ledger, sheets, answers), stored) };
}

function rejected(
  record: Awaited<ReturnType<typeof imported>>['plan']['records'][number] | undefined,
) {
  return record?.problems.map(({ code, columnTitle }) => `${code} ${columnTitle}`);
}

function withText(text: string, values: RegisterValues = {}): RegisterRecord {
  return { values: { seq: 1, text, ...values }, details: [] };
}

describe('a register that goes out and comes back', () => {
  it('changes nothing, whatever people wrote', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const { plan } = await imported(await exported(list), list);

        expect(plan.problems).toEqual([]);
        expect(plan.records.flatMap((record) => record.changes)).toEqual([]);
        expect(plan.counts).toEqual({
          new: 0,
          changed: 0,
          unchanged: list.length,
          rejected: 0,
          statusProposals: 0,
        });
      }),
      { numRuns: 80 },
    );
  });

  it(
    'carries every value, so that an empty register would receive them all',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(records, async (list) => {
          const { plan } = await imported(await exported(list), []);
          const received = plan.records.map((planned, i) => ({
            id: `r${i}`,
            values: { ...planned.record.values, ...planned.status?.values },
            details: planned.record.details,
          }));
          const { plan: again } = await imported(await exported(list), received);

          expect(again.counts).toMatchObject({ unchanged: list.length, statusProposals: 0 });
          expect(received.map(({ details }) => details.length)).toEqual(
            list.map(({ details }) => details.length),
          );
        }),
        { numRuns: 25 },
      );
    },
  );

  it.each(['=1+1', '+86', '-1', '@name'])(
    'writes %s as text, without adding a character',
    async (text) => {
      const { sheets } = await imported(await exported([withText(text)]), []);

      expect(sheets[0]?.records[0]?.values['text']).toBe(text);
    },
  );

  it('keeps title, reporting unit, date and signatures as notes of the sheet', async () => {
    const { sheets } = await imported(await exported([withText('一')]), []);

    expect(sheets[0]?.notes).toEqual({
      title: '中共示例县委台账',
      reportingUnit: '县委巡察办',
      reportedOn: '2026年3月5日',
      preparedBy: '赵某',
      phone: '0871-0000000',
    });
  });

  it('masks names for people who may not see them, and does not take the mask back in', async () => {
    const bytes = await exported([withText('一', { leader: { id: 'p1', text: '王某某' } })], {
      masked: true,
    });
    const { plan } = await imported(bytes, []);

    expect(plan.problems).toMatchObject([{ code: 'registers.masked_value', value: '王*' }]);
  });

  it('exports only the columns asked for, which update what is stored and make nothing new', async () => {
    const bytes = await exported([withText('一')], { columns: ['seq', 'text', 'note'] });
    const { sheets, plan } = await imported(bytes, [withText('二')]);
    const { plan: onEmpty } = await imported(
      await exported([withText('一')], { columns: ['seq', 'text', 'note'] }),
      [],
    );

    expect(sheets[0]?.header.columns.map(({ title }) => title)).toEqual([
      '序号',
      '内容/问题',
      '内容/备注',
    ]);
    expect(plan.records[0]?.changes).toMatchObject([{ column: 'text', before: '二', after: '一' }]);
    expect(onEmpty.counts).toMatchObject({ new: 1 });
  });

  it('makes no new record from a sheet without the columns a new one needs', async () => {
    const strict = {
      ...ledger,
      columns: ledger.columns.map((c) =>
        c.key === 'text' ? { ...c, required: 'creation' as const } : c,
      ),
    };
    const bytes = await exported([withText('一')], { columns: ['seq', 'note', 'code'] });
    const { sheets } = await readRegister({ fileName: '台账.xlsx', bytes }, strict);
    const plan = planImport(strict, resolveReferences(strict, sheets, []), []);

    expect(rejected(plan.records[0])).toEqual(['registers.missing_column 问题']);
  });
});
