import { bucketOf } from '../findings/finding.rules.ts';
import { isDone, isOwed } from '../measures/measure.rules.ts';

/** Findings of one group in one stage, as the database counts them on a day. */
export interface FindingCount {
  readonly stage: string | null;
  readonly count: number;
  /** Due before today. */
  readonly pastDue: number;
  /** First due date reached. */
  readonly dueByNow: number;
  /** Closed not later than the first due date, which has been reached. */
  readonly closedInTime: number;
  readonly accountable: number;
  readonly refundedFen: number;
  readonly recoveredFen: number;
  readonly savedFen: number;
  readonly rules: number;
}

export interface MeasureCount {
  readonly findingStage: string | null;
  readonly stage: string | null;
  readonly count: number;
  readonly pastDue: number;
}

/** What the unit did as a whole, beyond single findings. */
export interface ReportCount {
  readonly lifeMeetings: number;
  readonly studySessions: number;
  readonly partyLessons: number;
}

export interface Totals extends ReportCount {
  readonly findings: number;
  readonly done: number;
  readonly partlyDone: number;
  readonly notDone: number;
  readonly overdue: number;
  readonly due: number;
  readonly closedInTime: number;
  readonly measures: number;
  readonly measuresDone: number;
  readonly measuresOpen: number;
  readonly measuresOverdue: number;
  readonly rules: number;
  readonly accountable: number;
  readonly refundedFen: number;
  readonly recoveredFen: number;
  readonly savedFen: number;
}

/** Folds counts by stage into totals; findings before the feedback and merged ones never count. */
export function totalsOf(
  findings: readonly FindingCount[],
  measures: readonly MeasureCount[],
  report: ReportCount,
): Totals {
  const issued = findings.filter((it) => bucketOf(it.stage) !== null);
  const inBucket = (bucket: string) => issued.filter((it) => bucketOf(it.stage) === bucket);
  const counted = measures.filter((it) => bucketOf(it.findingStage) !== null);
  const done = counted.filter((it) => isDone(it.stage));
  return {
    ...report,
    findings: sum(issued, 'count'),
    done: sum(inBucket('done'), 'count'),
    partlyDone: sum(inBucket('partlyDone'), 'count'),
    notDone: sum(inBucket('notDone'), 'count'),
    overdue: sum(inBucket('notDone'), 'pastDue'),
    due: sum(issued, 'dueByNow'),
    closedInTime: sum(inBucket('done'), 'closedInTime'),
    measures: sum(counted, 'count'),
    measuresDone: sum(done, 'count'),
    measuresOpen: sum(counted, 'count') - sum(done, 'count'),
    measuresOverdue: sum(counted.filter((it) => isOwed(it.stage)), 'pastDue'),
    rules: sum(issued, 'rules'),
    accountable: sum(issued, 'accountable'),
    refundedFen: sum(issued, 'refundedFen'),
    recoveredFen: sum(issued, 'recoveredFen'),
    savedFen: sum(issued, 'savedFen'),
  };
}

function sum<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

/** Percent with two decimals, rounded half up; null when there is nothing to divide by. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;
}

export type FigureUnit = 'count' | 'percent' | 'fen';

/** One number with how it was made and the list filter that opens its rows. */
export interface Figure {
  readonly key: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly value: number | null;
  readonly formula: string;
  readonly opens: { readonly list: 'findings' | 'measures'; readonly filter: Readonly<Record<string, string>> } | null;
}

type Opens = NonNullable<Figure['opens']>;

const findingRows = (filter: Opens['filter'] = {}): Opens => ({ list: 'findings', filter: { issued: 'true', ...filter } });
const measureRows = (filter: Opens['filter'] = {}): Opens => ({ list: 'measures', filter });

interface FigureRow {
  readonly key: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly formula: string;
  readonly value: (totals: Totals) => number | null;
  readonly opens: Opens | null;
}

const figureRows: readonly FigureRow[] = [
  { key: 'findings', title: '问题数', unit: 'count', formula: '已反馈的问题数，不含拟反馈和已合并', value: (it) => it.findings, opens: findingRows() },
  { key: 'done', title: '完成', unit: 'count', formula: '已销号的问题数', value: (it) => it.done, opens: findingRows({ bucket: 'done' }) },
  { key: 'partlyDone', title: '基本完成并持续整改', unit: 'count', formula: '联审认定基本完成、持续整改的问题数', value: (it) => it.partlyDone, opens: findingRows({ bucket: 'partlyDone' }) },
  { key: 'notDone', title: '未完成', unit: 'count', formula: '问题数 − 完成 − 基本完成并持续整改', value: (it) => it.notDone, opens: findingRows({ bucket: 'notDone' }) },
  { key: 'rate', title: '完成率', unit: 'percent', formula: '完成 ÷ 问题数；基本完成不计入完成，未完成留在分母', value: (it) => percent(it.done, it.findings), opens: findingRows({ bucket: 'done' }) },
  { key: 'overdue', title: '超期未完', unit: 'count', formula: '时限已过且未完成的问题数', value: (it) => it.overdue, opens: findingRows({ overdue: 'true' }) },
  { key: 'onTimeRate', title: '按期完成率', unit: 'percent', formula: '原定时限内销号的问题数 ÷ 原定时限已到的问题数', value: (it) => percent(it.closedInTime, it.due), opens: findingRows({ originalDue: 'reached' }) },
  { key: 'measures', title: '措施数', unit: 'count', formula: '已反馈问题的整改措施数', value: (it) => it.measures, opens: measureRows() },
  { key: 'measuresDone', title: '措施已完成', unit: 'count', formula: '核实完成的措施数', value: (it) => it.measuresDone, opens: measureRows({ stage: 'verified' }) },
  { key: 'measuresOpen', title: '措施进行中', unit: 'count', formula: '措施数 − 核实完成的措施数', value: (it) => it.measuresOpen, opens: measureRows({ done: 'false' }) },
  { key: 'measuresOverdue', title: '措施超期未完', unit: 'count', formula: '时限已过且未报完成的措施数', value: (it) => it.measuresOverdue, opens: measureRows({ overdue: 'true' }) },
  { key: 'measureRate', title: '措施完成率', unit: 'percent', formula: '核实完成的措施数 ÷ 措施数；与问题完成率分别统计', value: (it) => percent(it.measuresDone, it.measures), opens: measureRows({ stage: 'verified' }) },
  { key: 'rules', title: '建立制度', unit: 'count', formula: '已反馈问题名下建章立制的件数', value: (it) => it.rules, opens: findingRows() },
  { key: 'accountable', title: '追责问责人次', unit: 'count', formula: '已反馈问题的追责问责人次之和', value: (it) => it.accountable, opens: findingRows() },
  { key: 'refundedFen', title: '清退金额', unit: 'fen', formula: '已反馈问题的清退金额之和', value: (it) => it.refundedFen, opens: findingRows() },
  { key: 'recoveredFen', title: '追缴金额', unit: 'fen', formula: '已反馈问题的追缴金额之和', value: (it) => it.recoveredFen, opens: findingRows() },
  { key: 'savedFen', title: '挽回损失', unit: 'fen', formula: '已反馈问题的挽回损失之和', value: (it) => it.savedFen, opens: findingRows() },
  { key: 'lifeMeetings', title: '民主生活会、组织生活会', unit: 'count', formula: '各单位填报的场次之和', value: (it) => it.lifeMeetings, opens: null },
  { key: 'studySessions', title: '集中学习', unit: 'count', formula: '各单位填报的场次之和', value: (it) => it.studySessions, opens: null },
  { key: 'partyLessons', title: '党课', unit: 'count', formula: '各单位填报的场次之和', value: (it) => it.partyLessons, opens: null },
];

/** The figures of a group; `within` is the filter that limits the lists to that group. */
export function figuresOf(totals: Totals, within: Readonly<Record<string, string>>): Figure[] {
  return figureRows.map(({ value, opens, ...row }) => ({
    ...row,
    value: value(totals),
    opens: opens === null ? null : { ...opens, filter: { ...within, ...opens.filter } },
  }));
}
