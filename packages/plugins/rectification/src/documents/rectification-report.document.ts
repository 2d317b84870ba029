import { defineDocument, documentDate, type DocumentField } from '@lianxun/plugin-api';

import { listAdoptedRules } from '../adopted-rules/adopted-rules.repository.ts';
import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { unitTotals } from '../figures/get-figures.ts';
import { percent, type Totals } from '../figures/totals.rules.ts';
import { bucketOf } from '../findings/finding.rules.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import { listMeasuresOf } from '../measures/measures.repository.ts';
import { readFindings } from '../permissions.ts';
import { listProgress } from '../progress/progress.repository.ts';
import {
  clause,
  formWords,
  moneyText,
  unitFields,
  unitValues,
  unitWithoutFindings,
} from './document-words.ts';
import { listLedger } from './ledger.repository.ts';
import { reportTemplate } from './rectification-report.template.ts';

const count = (title: string, hint: string, sample = '1'): DocumentField => ({
  title,
  hint,
  sample,
});

const findingFields = {
  seq: count('问题序号', '反馈问题清单中的序号'),
  text: count('问题内容', '问题的表述', '“三重一大”决策制度执行不严格'),
  done: count('整改情况', '措施结果或最近一次进展', '已修订党组议事规则并严格执行'),
  dueOn: count('整改时限', '该问题现在的整改时限', '2026年6月16日'),
};

/** 整改情况报告 of the unit: every number comes from the ledger, by the formulas of the figures. */
export const rectificationReport = defineDocument<RectificationDatabase>({
  id: 'rectification.rectificationReport',
  title: '整改情况报告',
  permission: readFindings,
  subject: 'engagement',
  scopes: ['member', 'unit'],
  fields: {
    ...unitFields,
    total: count('问题数', '已反馈的问题数', '12'),
    doneCount: count('完成数', '已销号的问题数', '9'),
    partlyCount: count('基本完成数', '基本完成并持续整改的问题数', '2'),
    openCount: count('未完成数', '问题数减完成数减基本完成数', '1'),
    rate: count('完成率', '完成÷问题数，基本完成不计入完成', '75.00%'),
    measureCount: count('措施数', '整改措施数', '31'),
    measuresDone: count('措施完成数', '核实完成的措施数', '27'),
    measureRate: count('措施完成率', '核实完成的措施数÷措施数', '87.10%'),
    rulesCount: count('制度数', '建立健全制度的件数', '4'),
    accountable: count('追责问责人次', '追责问责人次之和', '3'),
    refunded: count('清退金额', '万元，两位小数', '6.57'),
    recovered: count('追缴金额', '万元，两位小数', '14.60'),
    saved: count('挽回损失', '万元，两位小数', '36.95'),
    lifeMeetings: count('民主生活会', '民主生活会、组织生活会场次'),
    studySessions: count('集中学习', '集中学习场次', '4'),
    partyLessons: count('党课', '党课场次', '2'),
  },
  lists: {
    done: { title: '已完成问题', hint: '已销号的问题', fields: findingFields },
    partly: { title: '基本完成问题', hint: '基本完成并持续整改的问题', fields: findingFields },
    open: { title: '未完成问题', hint: '其余已反馈的问题', fields: findingFields },
    rules: {
      title: '制度清单',
      hint: '建立健全的制度',
      fields: {
        name: count('制度名称', '制度的名称', '《党组议事规则》'),
        documentNo: count('制度文号', '制度的文号', '西教体党〔2026〕5号'),
        adoptedOn: count('制度日期', '印发日期', '2026年5月8日'),
      },
    },
    accountability: {
      title: '追责问责情况',
      hint: '有追责问责的问题',
      fields: {
        text: count('问责问题', '问题的表述', '“三重一大”决策制度执行不严格'),
        people: count('问责人次', '该问题的追责问责人次', '2'),
        form: count('问责形态', '四种形态', '第一种形态'),
      },
    },
  },
  template: reportTemplate,
  data: reportData,
});

async function reportData(ctx: RectificationCtx, engagementId: string) {
  const all = await listLedger(ctx.tx, engagementId);
  const rows = all.filter(({ stage }) => bucketOf(stage) !== null);
  const [first] = rows;
  if (first === undefined) return await unitWithoutFindings(ctx, engagementId);
  const { roundId, unitId } = first;
  const describe = await accountsOf(ctx, rows);
  const inBucket = (bucket: string) =>
    rows.filter(({ stage }) => bucketOf(stage) === bucket).map(describe);
  return {
    ...unitValues(first, ctx.scope),
    ...numbersOf(await unitTotals(ctx, { roundId, unitId })),
    done: inBucket('done'),
    partly: inBucket('partlyDone'),
    open: inBucket('notDone'),
    rules: (await listAdoptedRules(ctx.tx, idsOf(rows))).map((rule) => ({
      name: rule.name,
      documentNo: rule.documentNo ?? '',
      adoptedOn: documentDate(rule.adoptedOn),
    })),
    accountability: rows
      .filter(({ accountableCount }) => (accountableCount ?? 0) > 0)
      .map((row) => ({
        text: clause(row.text),
        people: String(row.accountableCount ?? 0),
        form: row.form === null ? '' : formWords[row.form],
      })),
  };
}

const idsOf = (rows: readonly FindingRow[]) => rows.map(({ id }) => id);

const rateText = (part: number, whole: number) => {
  const value = percent(part, whole);
  return value === null ? '—' : `${value.toFixed(2)}%`;
};

const numbersOf = (totals: Totals) => ({
  total: String(totals.findings),
  doneCount: String(totals.done),
  partlyCount: String(totals.partlyDone),
  openCount: String(totals.notDone),
  rate: rateText(totals.done, totals.findings),
  measureCount: String(totals.measures),
  measuresDone: String(totals.measuresDone),
  measureRate: rateText(totals.measuresDone, totals.measures),
  rulesCount: String(totals.rules),
  accountable: String(totals.accountable),
  refunded: moneyText(totals.refundedFen),
  recovered: moneyText(totals.recoveredFen),
  saved: moneyText(totals.savedFen),
  lifeMeetings: String(totals.lifeMeetings),
  studySessions: String(totals.studySessions),
  partyLessons: String(totals.partyLessons),
});

/** Says of a finding what was done: the results of its measures, or else its last progress. */
async function accountsOf(ctx: RectificationCtx, rows: readonly FindingRow[]) {
  const measures = Map.groupBy(await listMeasuresOf(ctx.tx, idsOf(rows)), (it) => it.findingId);
  const progress = Map.groupBy(await listProgress(ctx.tx, idsOf(rows)), (it) => it.findingId);
  return (row: FindingRow) => {
    const results = (measures.get(row.id) ?? []).flatMap(({ result }) => result ?? []);
    const last = progress.get(row.id)?.at(-1)?.text ?? '';
    return {
      seq: String(row.seq ?? ''),
      text: clause(row.text),
      done: results.length > 0 ? results.map(clause).join('；') : clause(last),
      dueOn: documentDate(row.dueOn),
    };
  };
}
