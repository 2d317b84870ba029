import { defineRegister, type RegisterReference, type RegisterValues } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import { maskPersonal } from './mask-personal.ts';
import { parseSheet } from './parse-sheet.ts';
import { textCell } from './parsed-cell.ts';
import { type ExistingRecord, planImport } from './plan-import.ts';
import { listReferences, resolveReferences } from './resolve-references.ts';

const main = { level: 'main', width: 10 } as const;
const detail = { level: 'detail', width: 10 } as const;

const ledger = defineRegister({
  id: 'a.ledger',
  title: '台账',
  columns: [
    { ...main, key: 'seq', title: '序号', type: 'int', required: 'creation' },
    { ...main, key: 'unit', title: '单位', type: 'reference', target: 'unit' },
    { ...main, key: 'handlers', title: '承办人', type: 'users' },
    { ...main, key: 'text', title: '问题', type: 'long' },
    {
      ...main,
      key: 'status',
      title: '状态',
      type: 'enum',
      status: true,
      options: [{ value: 'closed', title: '完成' }],
    },
    { ...main, key: 'closedOn', title: '销号日期', type: 'date', status: true },
    { ...detail, key: 'measure', title: '措施', type: 'long' },
  ],
  keys: { main: ['unit', 'seq'] },
  layout: { title: '台账', paper: 'a4', orientation: 'landscape' },
  permissions: { read: 'a:read', import: 'a:import', export: 'a:export' },
});

const HEADER = ['序号', '单位', '承办人', '问题', '措施', '状态', '销号日期'];
const PEOPLE: Readonly<Record<string, readonly RegisterReference[]>> = {
  教育局: [{ id: 'u1', text: '县教育局' }],
  县教育局: [{ id: 'u1', text: '县教育局' }],
  李明: [
    { id: 'p1', text: '李明（教育局）' },
    { id: 'p2', text: '李明（财政局）' },
  ],
  王强: [{ id: 'p3', text: '王强' }],
};

function plan(rows: readonly (readonly string[])[], existing: readonly ExistingRecord[] = []) {
  const grid = {
    name: '表1',
    hidden: false,
    date1904: false,
    merges: [],
    rows: [HEADER, ...rows].map((row) => row.map(textCell)),
  };
  const sheet = parseSheet(grid, ledger);
  if (!sheet) throw new Error('no header found');
  const lookups = listReferences(ledger, sheet.records);
  const answers = lookups.map((lookup) => ({ ...lookup, matches: PEOPLE[lookup.text] ?? [] }));
  return planImport(ledger, resolveReferences(ledger, [sheet], answers), existing);
}

function stored(values: RegisterValues, measures: readonly string[] = ['措施一']): ExistingRecord {
  const details = measures.map((measure) => ({ measure }));
  return {
    id: 'r1',
    values: { seq: 1, unit: { id: 'u1', text: '县教育局' }, text: '问题一', ...values },
    details,
  };
}

describe('the plan of an import', () => {
  it('finds the stored record by its key, however its unit is spelled', () => {
    const { counts, records } = plan(
      [['1', '教育局', '', '问题一', '措施一', '', '']],
      [stored({})],
    );

    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 1, rejected: 0, statusProposals: 0 });
    expect(records[0]?.recordId).toBe('r1');
  });

  it('shows field by field what would change, in the main row and in its details', () => {
    const rows = [
      ['1', '教育局', '', '问题一（改）', '措施一', '', ''],
      ['', '', '', '', '措施二', '', ''],
    ];
    const { counts, records } = plan(rows, [stored({})]);

    expect(counts).toMatchObject({ changed: 1 });
    expect(records[0]?.changes).toEqual([
      { column: 'text', title: '问题', before: '问题一', after: '问题一（改）' },
      { column: 'measure', title: '措施', detail: 2, before: null, after: '措施二' },
    ]);
  });

  it('deletes nothing that the sheet does not have, and says so', () => {
    const { records } = plan(
      [['1', '教育局', '', '问题一', '措施一', '', '']],
      [stored({}, ['措施一', '措施二'])],
    );

    expect(records[0]).toMatchObject({ kind: 'unchanged', missingDetails: 1 });
  });

  it('keeps statuses apart: they are proposed, and no state moves', () => {
    const { counts, records } = plan(
      [['1', '教育局', '', '问题一', '措施一', '完成', '2024.6.30']],
      [stored({ status: 'rectifying' })],
    );

    expect(counts).toMatchObject({ unchanged: 1, statusProposals: 1 });
    expect(records[0]?.record.values).not.toHaveProperty('status');
    expect(records[0]?.status?.values).toEqual({ status: 'closed', closedOn: '2024-06-30' });
    expect(records[0]?.status?.changes[0]).toMatchObject({ before: 'rectifying', after: 'closed' });
  });

  it('proposes no status that is already reached, and none for a rejected row', () => {
    const reached = stored({ status: 'closed', closedOn: '2024-06-30' });

    expect(
      plan([['1', '教育局', '', '问题一', '措施一', '完成', '2024.6.30']], [reached]).records[0]
        ?.status,
    ).toBeNull();
    expect(
      plan([['1', '无此单位', '', '问题一', '措施一', '完成', '2024.6.30']]).records[0],
    ).toMatchObject({ kind: 'rejected', status: null });
  });

  it('lists the candidates of an ambiguous name and takes none of them', () => {
    const { problems, records } = plan([['1', '教育局', '李明、王强', '问题一', '措施一', '', '']]);

    expect(problems).toMatchObject([
      {
        code: 'registers.reference_ambiguous',
        row: 2,
        column: 'C',
        value: '李明',
        message: expect.stringContaining('李明（教育局）、李明（财政局）'),
      },
    ]);
    expect(records[0]?.kind).toBe('rejected');
  });

  it('asks for every name once', () => {
    const rows = [
      ['1', '教育局', '王强', '一', '甲', '', ''],
      ['2', '教 育 局', '王强', '二', '乙', '', ''],
    ];
    const grid = {
      name: '表1',
      hidden: false,
      date1904: false,
      merges: [],
      rows: [HEADER, ...rows].map((row) => row.map(textCell)),
    };

    expect(listReferences(ledger, parseSheet(grid, ledger)?.records ?? [])).toHaveLength(2);
  });

  it('refuses the second row of a key', () => {
    const { records } = plan([
      ['1', '教育局', '', '一', '甲', '', ''],
      ['2', '教育局', '', '二', '乙', '', ''],
      ['1', '县教育局', '', '三', '丙', '', ''],
    ]);

    expect(records.map(({ kind }) => kind)).toEqual(['new', 'new', 'rejected']);
    expect(records[2]?.problems).toMatchObject([
      { code: 'registers.duplicate_key', message: expect.stringContaining('第2行') },
    ]);
  });
});

describe('personal data in an export', () => {
  it.each([
    ['idNumber', '530102199001011234', '5301**********1234'],
    ['phone', '13812345678', '138****5678'],
    ['name', '李明、欧阳某', '李*、欧*'],
    ['address', '云南省昆明市五华区某路1号', '云南省昆明市五华区****'],
    ['address', '昆明市安宁市某小区2栋', '昆明市安宁市****'],
  ] as const)('of kind %s is masked', (kind, text, expected) => {
    expect(maskPersonal(kind, text)).toBe(expected);
  });
});
