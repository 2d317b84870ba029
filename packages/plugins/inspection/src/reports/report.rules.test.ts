import type { GuardResult } from '@lianxun/plugin-api';
import { describe, expect, test } from 'vitest';

import { reportPassed, type GateReport } from './report-gate.rules.ts';
import { checkItems, citesLockedPapers, sheetComplete, type CitedPaper } from './report.rules.ts';

const codes = (result: GuardResult) => (result === true ? [] : result.map(({ code }) => code));
const paper = (overrides: Partial<CitedPaper> = {}): CitedPaper => ({
  id: 'p',
  number: '[2026]3巡-1组-01号',
  title: '议事规则执行不到位',
  summary: '3笔支出未经研究',
  stage: 'locked',
  isCadreLead: false,
  resultTag: null,
  ...overrides,
});

describe('the papers a report cites', () => {
  test.each([
    ['locked', {}, []],
    ['filed', { stage: 'filed' }, []],
    ['in review', { stage: 'reviewing' }, ['inspection.cites_open_paper']],
    ['about a cadre', { isCadreLead: true }, ['inspection.cites_lead']],
    ['handed over as a lead', { resultTag: 'toLead' }, ['inspection.cites_lead']],
  ])('%s', (_, overrides, expected) => {
    expect(codes(citesLockedPapers([paper(overrides)]))).toEqual(expected);
  });

  test('are all of the same unit', () => {
    expect(codes(citesLockedPapers([paper()], 2))).toEqual(['inspection.cites_foreign_paper']);
  });
});

test('the sheet names what is missing and what was found wanting', () => {
  const all = checkItems.map((item) => ({ item, verdict: 'pass' as const }));

  expect(sheetComplete(all)).toBe(true);
  expect(sheetComplete(all.slice(1))).toMatchObject([
    { message: '四看一联审尚未完成：看格式，请在审核表中填写' },
  ]);
  expect(sheetComplete([...all.slice(1), { item: 'format', verdict: 'fail' }])).toMatchObject([
    { message: '看格式未通过，请退回巡察组修改' },
  ]);
});

describe('a round with two units', () => {
  const unit = (engagementId: string, unitName: string) => ({
    engagementId,
    unitName,
    teamId: 't',
    inspectionType: 'routine',
    offSiteOn: null,
    rectifyBy: null,
    receivedOn: null,
  });
  const units = [unit('a', '水务局'), unit('b', '教体局')];
  const report = (overrides: Partial<GateReport> = {}): GateReport => ({
    engagementId: 'a',
    kind: 'inspection',
    title: '关于巡察水务局党组织情况的报告',
    stage: 'passed',
    ...overrides,
  });

  test('waits for the report of each', () => {
    expect(reportPassed(units, [report()])).toMatchObject([
      { message: '教体局的巡察报告尚未通过四看一联审，请先起草并送巡察办审核' },
    ]);
    expect(reportPassed(units, [report(), report({ engagementId: 'b' })])).toBe(true);
  });

  test('waits for special reports that were begun, not for those discarded', () => {
    const both = [report(), report({ engagementId: 'b' })];
    const special = (stage: string) => report({ kind: 'ideology', stage });

    expect(codes(reportPassed(units, [...both, special('reviewing')]))).toEqual([
      'inspection.report_open',
    ]);
    expect(reportPassed(units, [...both, special('withdrawn')])).toBe(true);
  });
});
