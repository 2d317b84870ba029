import type { RegisterRecord } from '@lianxun/plugin-api';
import {
  buildMessyLedger,
  exportWorkbook,
  type LedgerFinding,
  tryImport,
} from '@lianxun/plugin-testing';
import { describe, expect, it } from 'vitest';

import { findingsRegister } from './findings.register.ts';

const UNITS = ['县教育局党委', '县财政局党组', '示例镇党委'];

/** Units are in the directory, people of a finished round are not. */
function directory({ target, text }: { target: string; text: string }) {
  return target === 'unit' && UNITS.includes(text)
    ? [{ id: `unit-${UNITS.indexOf(text)}`, text }]
    : [];
}

function ledgerFinding(index: number): LedgerFinding {
  return {
    seq: Math.floor(index / UNITS.length) + 1,
    committeeTerm: 12,
    year: 2024,
    roundNo: 3,
    inspectionType: '常规',
    team: '县委第一巡察组',
    unit: UNITS[index % UNITS.length] ?? '',
    level: index % 5 === 0 ? '村社区级' : '县区级',
    category: '落实党的理论和路线方针政策',
    isKey: index % 4 === 0,
    finding: `问题${index}：制度执行不严。`,
    leadLeader: '李明',
    principal: '王建国',
    measures: Array.from({ length: (index % 3) + 1 }, (_, k) => ({
      text: `措施${k + 1}`,
      leadDept: '办公室',
      owner: '张三',
      due: k === 2 ? '长期坚持' : '2024-12-31',
      rectificationType: k === 2 ? '长期坚持' : '集中整改',
      progress: '已召开专题会议研究。',
    })),
    ...(index % 6 === 0 && { refundedFen: 320_050 }),
    status: index % 50 === 49 ? '基本完成' : '完成',
    closedOn: '2024-12-31',
  };
}

async function importLedger(
  count: number,
  existing: Parameters<typeof tryImport>[2]['existing'] = [],
) {
  const findings = Array.from({ length: count }, (_, index) => ledgerFinding(index));
  return tryImport(findingsRegister, await buildMessyLedger(findings), { directory, existing });
}

function stored(records: readonly RegisterRecord[]) {
  return records.map((record, i) => ({ ...record, id: `f${i}` }));
}

describe('the ledger as counties keep it', () => {
  it('comes in whole: every finding new, every status only proposed', async () => {
    const { parsed, plan } = await importLedger(120);

    expect(plan.problems).toEqual([]);
    expect(plan.counts).toEqual({
      new: 120,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      statusProposals: 120,
    });
    expect(parsed.skipped).toEqual(['填表说明']);
    expect(parsed.sheets[0]?.header.unknown.map(({ title }) => title)).toEqual(['督办领导']);
    expect(parsed.sheets[0]?.notes).toMatchObject({
      reportingUnit: '某县委巡察办',
      preparedBy: '赵某',
    });
  });

  it('reads the mixed notations of rounds, dates and amounts as one', async () => {
    const { plan } = await importLedger(120);
    const values = plan.records.map((planned) => planned.record.values);
    const details = plan.records.flatMap((planned) => planned.record.details);

    expect(new Set(values.map((value) => value['committeeTerm']))).toEqual(new Set([12]));
    expect(new Set(values.map((value) => value['roundNo']))).toEqual(new Set([3]));
    expect(new Set(details.map((detail) => detail['due']))).toEqual(new Set(['2024-12-31', null]));
    expect(new Set(values.map((value) => value['refunded']))).toEqual(new Set([320_050, null]));
    expect(new Set(plan.records.map((planned) => planned.status?.values['closedOn']))).toEqual(
      new Set(['2024-12-31']),
    );
    expect(details).toHaveLength(240);
  });

  it('changes nothing when it comes in twice', async () => {
    const { plan: first } = await importLedger(60);
    const { plan: second } = await importLedger(
      60,
      stored(first.records.map(({ record }) => record)),
    );

    expect(second.counts).toMatchObject({ new: 0, changed: 0, unchanged: 60, rejected: 0 });
  });

  it('goes out in the same layout and comes back unchanged', async () => {
    const { plan } = await importLedger(60);
    const records = plan.records.map(({ record, status }) => ({
      ...record,
      values: { ...record.values, ...status?.values },
    }));
    const bytes = await exportWorkbook(findingsRegister, records);
    const { plan: back } = await tryImport(findingsRegister, bytes, {
      directory,
      existing: stored(records),
    });

    expect(back.problems).toEqual([]);
    expect(back.counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 60,
      rejected: 0,
      statusProposals: 0,
    });
  });

  it('rejects a finding of a unit the directory does not know, and says where', async () => {
    const findings = [ledgerFinding(0), { ...ledgerFinding(1), unit: '不存在的单位' }];
    const { plan } = await tryImport(findingsRegister, await buildMessyLedger(findings), {
      directory,
    });

    expect(plan.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(plan.problems).toMatchObject([
      {
        code: 'registers.reference_unknown',
        sheet: '整改台账',
        row: 6,
        column: 'G',
        columnTitle: '被巡察单位',
      },
    ]);
  });

  it('rejects the second of two findings with the same number', async () => {
    const { plan } = await tryImport(
      findingsRegister,
      await buildMessyLedger([ledgerFinding(0), ledgerFinding(1), ledgerFinding(0)]),
      { directory },
    );

    expect(plan.counts).toMatchObject({ new: 2, rejected: 1 });
    expect(plan.problems).toMatchObject([{ code: 'registers.duplicate_key', row: 8 }]);
  });
});
