import { titleOfReason } from '../returns/return-reasons.rules.ts';
import {
  entries,
  findingRows,
  measureRows,
  type FigureDefinition,
} from './figure-definition.rules.ts';
import { outcomeFigures } from './outcome-figures.rules.ts';
import { percent, type Totals } from './totals.rules.ts';

/** Where the rows of a figure are listed. */
export type FigureList = 'findings' | 'measures' | 'figure-rows';
export type FigureUnit = 'count' | 'percent' | 'fen';

/** One number with how it was made and the list filter that opens its rows. */
export interface Figure {
  readonly key: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly value: number | null;
  readonly formula: string;
  readonly opens: {
    readonly list: FigureList;
    readonly filter: Readonly<Record<string, string>>;
  } | null;
  /** For a rate, the rows it divides by; `opens` shows those it counts. */
  readonly base: Figure['opens'];
}

export type Opens = NonNullable<Figure['opens']>;

const figureRows: readonly FigureDefinition[] = [
  {
    key: 'findings',
    title: '问题数',
    unit: 'count',
    formula: '已反馈的问题数，不含拟反馈和已合并',
    value: (it) => it.findings,
    opens: findingRows(),
  },
  {
    key: 'done',
    title: '完成',
    unit: 'count',
    formula: '已销号的问题数',
    value: (it) => it.done,
    opens: findingRows({ bucket: 'done' }),
  },
  {
    key: 'partlyDone',
    title: '基本完成并持续整改',
    unit: 'count',
    formula: '联审认定基本完成、持续整改的问题数',
    value: (it) => it.partlyDone,
    opens: findingRows({ bucket: 'partlyDone' }),
  },
  {
    key: 'notDone',
    title: '未完成',
    unit: 'count',
    formula: '问题数 − 完成 − 基本完成并持续整改',
    value: (it) => it.notDone,
    opens: findingRows({ bucket: 'notDone' }),
  },
  {
    key: 'rate',
    title: '完成率',
    unit: 'percent',
    formula: '完成 ÷ 问题数；基本完成不计入完成，未完成留在分母',
    value: (it) => percent(it.done, it.findings),
    opens: findingRows({ bucket: 'done' }),
    base: findingRows(),
  },
  {
    key: 'overdue',
    title: '超期未完',
    unit: 'count',
    formula: '时限已过且未完成的问题数',
    value: (it) => it.overdue,
    opens: findingRows({ overdue: 'true' }),
  },
  {
    key: 'onTimeRate',
    title: '按期完成率',
    unit: 'percent',
    formula: '原定时限内销号的问题数 ÷ 原定时限已到的问题数',
    value: (it) => percent(it.closedInTime, it.due),
    opens: findingRows({ originalDue: 'reached', onTime: 'true' }),
    base: findingRows({ originalDue: 'reached' }),
  },
  {
    key: 'repeats',
    title: '屡巡屡犯',
    unit: 'count',
    formula: '经认定与该单位以前反馈的问题相同的问题数',
    value: (it) => it.repeats,
    opens: findingRows({ repeat: 'true' }),
  },
  {
    key: 'rebounds',
    title: '反弹',
    unit: 'count',
    formula: '销号后重新打开，或在后来的巡察中认定屡巡屡犯的问题数',
    value: (it) => it.rebounds,
    opens: findingRows({ rebound: 'true' }),
  },
  {
    key: 'measures',
    title: '措施数',
    unit: 'count',
    formula: '已反馈问题的整改措施数',
    value: (it) => it.measures,
    opens: measureRows(),
  },
  {
    key: 'measuresDone',
    title: '措施已完成',
    unit: 'count',
    formula: '核实完成的措施数',
    value: (it) => it.measuresDone,
    opens: measureRows({ stage: 'verified' }),
  },
  {
    key: 'measuresOpen',
    title: '措施进行中',
    unit: 'count',
    formula: '措施数 − 核实完成的措施数',
    value: (it) => it.measuresOpen,
    opens: measureRows({ done: 'false' }),
  },
  {
    key: 'measuresOverdue',
    title: '措施超期未完',
    unit: 'count',
    formula: '时限已过且未报完成的措施数',
    value: (it) => it.measuresOverdue,
    opens: measureRows({ overdue: 'true' }),
  },
  {
    key: 'measureRate',
    title: '措施完成率',
    unit: 'percent',
    formula: '核实完成的措施数 ÷ 措施数；与问题完成率分别统计',
    value: (it) => percent(it.measuresDone, it.measures),
    opens: measureRows({ stage: 'verified' }),
    base: measureRows(),
  },
  ...outcomeFigures,
];

/** The figures of a group; `within` is the filter that limits the lists to that group. */
export function figuresOf(totals: Totals, within: Readonly<Record<string, string>>): Figure[] {
  const rows = [...figureRows, ...totals.returns.map(({ code }) => returnRow(code))].filter(
    // What was decided between rounds is not shown to the inspected unit.
    ({ key }) => totals.repeats !== null || (key !== 'repeats' && key !== 'rebounds'),
  );
  const inGroup = (opens: Opens): Opens => ({ ...opens, filter: { ...within, ...opens.filter } });
  return rows.map(({ value, opens, base, ...row }) => ({
    ...row,
    value: value(totals),
    opens: opens === null ? null : inGroup(opens),
    base: base === undefined ? null : inGroup(base),
  }));
}

function returnRow(code: string): FigureDefinition {
  const title = titleOfReason(code);
  return {
    key: `return.${code}`,
    title: `退回：${title}`,
    unit: 'count',
    formula: `以“${title}”为原因退回的次数`,
    value: ({ returns }) => returns.find((it) => it.code === code)?.count ?? 0,
    opens: entries(`return.${code}`),
  };
}
