import type { RegisterRecord } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport } from '@lianxun/plugin-testing';
import { describe, expect, test } from 'vitest';

import { noticesRegister, proposalsRegister } from './notice-columns.ts';

const unit = { id: '01900000-0000-7000-8000-000000000001', text: '区财政局' };
const directory = ({ text }: { readonly text: string }) => (text === unit.text ? [unit] : []);
const record = (id: number, values: RegisterRecord['values']) => ({
  id: `r${id}`,
  values,
  details: [],
});

const notices = Array.from({ length: 30 }, (_, row) =>
  record(row, {
    seq: row + 1,
    noticeNo: `[2026]3巡-立改-${String(row + 1).padStart(2, '0')}号`,
    round: '十三届区委第三轮',
    team: '第一巡察组',
    unit,
    issuedOn: '2026-03-02',
    issue: `=食堂采购未公示${row}`,
    demand: '限三日内公示\n并报送佐证',
    dueOn: '2026-03-05',
    result: row % 2 === 0 ? null : '已公示',
    evidence: row % 2 === 0 ? [] : ['公示照片.png'],
    inReport: row % 3 === 0,
    carriedOver: false,
    state: '立行立改中',
  }),
);

const proposals = Array.from({ length: 30 }, (_, row) =>
  record(row, {
    committeeTerm: 13,
    year: 2026,
    roundNo: 3,
    team: row % 5 === 0 ? '巡察办' : '第一巡察组',
    inspectedUnit: row % 5 === 0 ? { id: null, text: '区水务局、石桥镇、区第一小学' } : unit,
    department: `主管部门${row}`,
    referredOn: '2026-04-01',
    count: row + 1,
    proposal: '建议完善监管办法',
    dueOn: '2026-06-30',
    handler: row % 2 === 0 ? null : '张某',
    handling: row % 2 === 0 ? null : '已修订办法',
    uptake: null,
    ended: false,
    dueState: '未到期',
    replyNo: row % 2 === 0 ? null : '财函〔2026〕8号',
  }),
);

describe.each([
  { definition: noticesRegister, records: notices },
  { definition: proposalsRegister, records: proposals },
])('$definition.title', ({ definition, records }) => {
  test('leaves as a sheet and comes back unchanged', async () => {
    const bytes = await exportWorkbook(definition, records);

    const { plan } = await tryImport(definition, bytes, { directory, existing: records });

    expect(plan.problems).toEqual([]);
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 30, rejected: 0 });
  });
});

test('成果运营情况, as one circulating header has it, is read as 成果运用情况', async () => {
  const spelled = {
    ...proposalsRegister,
    columns: proposalsRegister.columns.map((column) =>
      column.key === 'uptake' ? { ...column, title: '成果运营情况' } : column,
    ),
  };
  const changed = proposals.map((it) => ({ ...it, values: { ...it.values, uptake: '已运用' } }));

  const bytes = await exportWorkbook(spelled, changed);
  const { plan } = await tryImport(proposalsRegister, bytes, { directory, existing: proposals });

  expect(plan.counts).toMatchObject({ new: 0, changed: 30 });
});
