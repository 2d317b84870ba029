import {
  collectBytes,
  exportRegister,
  listImportRows,
  listRecords,
  registerHere,
  writeRegister,
} from '@lianxun/kernel';
import {
  compileForm,
  type FormField,
  type RegisterColumn,
  type RegisterDefinition,
  type RegisterFilter,
  type RegisterRecord,
  type RegisterSort,
  type RegisterValues,
} from '@lianxun/plugin-api';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { demoUnits, finishedRound } from '../src/demo/content/content.ts';
import {
  dryRun,
  planCounty,
  showBatch,
  writeBatch,
  type PlannedCounty,
} from './finished-county.ts';

const register = 'rectification.findings';
const round = finishedRound();
const team = round.teams[0];
const unitRef = round.engagements.find(({ teamRef }) => teamRef === team?.ref)?.unitRef;
const unit = demoUnits('530112').find(({ ref }) => ref === unitRef);

const fields: readonly FormField[] = [
  { key: 'source', title: '经费来源', kind: 'text', required: true, max: 10 },
  { key: 'amount', title: '涉及金额', kind: 'money', unit: '万元', required: false },
  { key: 'ratio', title: '占比', kind: 'decimal', required: false, min: 0, max: 1 },
  { key: 'publicOn', title: '公开日期', kind: 'date', required: false },
  { key: 'isPublic', title: '是否公开', kind: 'yesNo', required: false },
  {
    key: 'ways',
    title: '公开方式',
    kind: 'choices',
    required: false,
    options: [
      { value: 'web', title: '门户网站' },
      { value: 'board', title: '公示栏' },
    ],
    visibleWhen: { field: 'isPublic', is: true },
  },
  { key: 'owner', title: '督办单位', kind: 'unit', required: false },
];

let host: TestKernel;
let county: PlannedCounty;
beforeAll(async () => {
  host = await openTestKernel();
  county = await planCounty(host);
  await publish(fields);
  await load(
    finding(1, filled),
    finding(2),
    finding(3, { 'fields.source': '自筹', 'fields.ratio': '0.2' }),
    finding(4, { 'fields.source': '上级', 'fields.amount': 5_000_000, 'fields.ratio': '0.5' }),
  );
}, 120_000);
afterAll(async () => {
  await host.close();
});

/** As the designer and the security administrator leave it. */
async function publish(content: readonly FormField[]): Promise<void> {
  const { schema, ui } = compileForm(content);
  await host.db.admin.query(
    `insert into core.form_definitions (tenant_id, id, key, record_type, number, status, title, schema, ui, drafted_by, drafted_by_name, updated_at)
     values ($1, gen_random_uuid(), 'finding', 'finding', 1, 'published', '问题补充信息', $2, $3, $4, '设计', core.now())`,
    [county.tenant.id, JSON.stringify(schema), JSON.stringify(ui), county.director.id],
  );
}

const filled: RegisterValues = {
  'fields.source': '财政拨款',
  'fields.amount': 1_250_000,
  'fields.ratio': '0.75',
  'fields.publicOn': '2024-05-06',
  'fields.isPublic': true,
  'fields.ways': ['门户网站', '公示栏'],
  'fields.owner': { id: null, text: unit?.name ?? '' },
};

function finding(seq: number, custom: RegisterValues = {}): RegisterRecord {
  return {
    values: {
      seq,
      committeeTerm: round.committeeTerm,
      year: round.year,
      roundNo: round.roundNo,
      inspectionType: 'routine',
      team: { id: null, text: team?.name ?? '' },
      unit: { id: null, text: unit?.name ?? '' },
      level: 'county',
      cat1: '全面从严治党责任',
      isKey: false,
      finding: `大额支出未经集体研究之${seq}`,
      ...custom,
    },
    details: [
      {
        measure: '修订议事规则',
        leadDept: '办公室',
        owner: { id: null, text: '李明' },
        due: '2024-12-31',
        rectificationType: 'concentrated',
      },
    ],
  };
}

const clerkReads = <Result>(work: Parameters<typeof host.read<Result>>[1]) =>
  host.read(asMember(county.tenant, county.clerk), work);
const here = () => clerkReads((ctx) => registerHere(ctx, host.kernel.plugins, register));
const records = (filters: readonly RegisterFilter[] = [], sort: readonly RegisterSort[] = []) =>
  clerkReads((ctx) =>
    listRecords(ctx, host.kernel.plugins, { register, request: { filters, sort } }),
  );

async function sheetOf(
  sheet: readonly RegisterRecord[],
  more: readonly RegisterColumn[] = [],
): Promise<Uint8Array> {
  const { definition } = await here();
  const columns = [...definition.columns, ...more];
  return await written({ ...definition, columns }, sheet);
}

const written = (definition: RegisterDefinition, sheet: readonly RegisterRecord[]) =>
  collectBytes(
    writeRegister(definition, sheet, {
      title: {},
      reportingUnit: '区委巡察办',
      reportedOn: '2026-03-05',
    }),
  );

async function load(...sheet: readonly RegisterRecord[]): Promise<string> {
  const batch = await dryRun(host, county, await sheetOf(sheet));
  await writeBatch(host, county, batch);
  return batch;
}

const customOf = (record: RegisterRecord | undefined) =>
  Object.fromEntries(
    Object.entries(record?.values ?? {}).filter(([key]) => key.startsWith('fields.')),
  );

describe('the custom fields of findings', () => {
  test('are columns of the ledger, and come out as they went in', async () => {
    const { definition } = await here();
    const [first, second] = await records();

    expect(definition.columns.slice(-7).map(({ title }) => title)).toEqual(
      fields.map(({ title }) => title),
    );
    expect(customOf(first)).toMatchObject({
      ...filled,
      'fields.owner': { id: expect.stringMatching(/./), text: unit?.name },
    });
    expect(Object.values(customOf(second)).every((value) => value === null)).toBe(true);
  });

  test('in an exported sheet change nothing when it is imported as it is', async () => {
    const sheet = await clerkReads(async (ctx) => {
      const { bytes } = await exportRegister(ctx, host.kernel.plugins, { register });
      return await collectBytes(bytes);
    });

    const batch = await dryRun(host, county, sheet);

    expect((await showBatch(host, county, batch)).summary).toMatchObject({
      counts: { new: 0, changed: 0, unchanged: 4, rejected: 0 },
      unknownColumns: [],
    });
  });

  test('that were edited in the sheet are the new answers, the others stay', async () => {
    const all = await records();
    const last = all.at(-1);
    if (last === undefined) throw new Error('a finding');
    const values = { ...last.values, 'fields.amount': 990_000, 'fields.ratio': null };

    await load(...all.slice(0, -1), { ...last, values });

    expect(customOf((await records()).at(-1))).toMatchObject({
      'fields.amount': 990_000,
      'fields.ratio': null,
      'fields.source': '上级',
    });
    const { rows } = await host.db.admin.query(
      `select v.number_value as number from core.field_values v
       where v.tenant_id = $1 and v.subject_id = $2 and v.field_key = 'amount'`,
      [county.tenant.id, last.id],
    );
    expect(rows).toEqual([{ number: 990_000 }]);
  });

  test('that do not fit the form are problems of their cells in the dry run', async () => {
    const all = await records();
    const broken = all.map((record, index) => {
      const bad = [
        { 'fields.source': '财政拨款与自筹资金各占一半' },
        { 'fields.ratio': '三成', 'fields.source': null },
        { 'fields.ways': ['广播'] },
      ][index];
      return { ...record, values: { ...record.values, ...bad } };
    });

    const batch = await dryRun(host, county, await sheetOf(broken));

    const { items } = await clerkReads((ctx) =>
      listImportRows(ctx, host.kernel.plugins, { id: batch, limit: 10 }),
    );
    const found = items.flatMap(({ problems }) =>
      problems.map(({ columnTitle, message }) => `${columnTitle}: ${message}`),
    );
    expect(items.map(({ outcome }) => outcome)).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'unchanged',
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        '经费来源: “经费来源”最多 10 字',
        '经费来源: 请填写“经费来源”',
        '占比: “占比”只能填写数字',
        '公开方式: “公开方式”现在不需要填写',
      ]),
    );
  });

  test('leave a column that nobody declares to be reported', async () => {
    const all = await records();
    const strange = {
      key: 'strange',
      title: '领导批示',
      type: 'text',
      level: 'main',
      width: 9,
    } as const;

    const batch = await dryRun(host, county, await sheetOf(all, [strange]));

    expect((await showBatch(host, county, batch)).summary).toMatchObject({
      counts: { unchanged: 4 },
      unknownColumns: ['领导批示'],
    });
  });

  test('filter and sort the ledger', async () => {
    const seqsOf = (found: readonly RegisterRecord[]) => found.map(({ values }) => values['seq']);
    const seqs = async (typed: Readonly<Record<string, string>>) =>
      seqsOf(
        await records(Object.entries(typed).map(([column, contains]) => ({ column, contains }))),
      );
    const sorted = async (descending: boolean) =>
      seqsOf(await records([], [{ column: 'fields.source', descending }]));

    expect(await seqs({ 'fields.source': '自' })).toEqual([3]);
    expect(await seqs({ 'fields.ways': '公示栏' })).toEqual([1]);
    expect(await seqs({ 'fields.isPublic': '是' })).toEqual([1]);
    expect(await seqs({ 'fields.ratio': '≥0.3', 'fields.publicOn': '2024.05' })).toEqual([1]);
    expect(await seqs({ 'fields.ratio': '<0.3' })).toEqual([3]);
    expect(await seqs({ 'fields.amount': '1.25' })).toEqual([1]);
    expect(await seqs({ 'fields.ratio': '很多' })).toEqual([]);
    expect(await sorted(false)).toEqual([4, 3, 1, 2]);
    expect(await sorted(true)).toEqual([1, 3, 4, 2]);
  });
});

test('answers go with their finding when it is shown to its unit', async () => {
  const [first] = await records();
  const released = async () => {
    const { rows } = await host.db.admin.query(
      `select released from core.form_answers where tenant_id = $1 and subject_id = $2
       union all select bool_and(released) from core.field_values where tenant_id = $1 and subject_id = $2`,
      [county.tenant.id, first?.id],
    );
    return rows;
  };
  const before = await released();

  await host.db.admin.query(
    `update core.workflow_cases set released = true where tenant_id = $1 and subject_type = 'finding' and subject_id = $2`,
    [county.tenant.id, first?.id],
  );

  expect(before).toEqual([{ released: false }, { released: false }]);
  expect(await released()).toEqual([{ released: true }, { released: true }]);
});
