import { titleOfReason } from '../returns/return-reasons.rules.ts';
import { percent, type Totals } from './totals.rules.ts';

export type FigureUnit = 'count' | 'percent' | 'fen';

/** One number with how it was made and the list filter that opens its rows. */
export interface Figure {
  readonly key: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly value: number | null;
  readonly formula: string;
  readonly opens: {
    readonly list: 'findings' | 'measures';
    readonly filter: Readonly<Record<string, string>>;
  } | null;
}

type Opens = NonNullable<Figure['opens']>;

const findingRows = (filter: Opens['filter'] = {}): Opens => ({
  list: 'findings',
  filter: { issued: 'true', ...filter },
});
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
    opens: findingRows({ originalDue: 'reached' }),
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
  },
  {
    key: 'rules',
    title: '建立制度',
    unit: 'count',
    formula: '已反馈问题名下建章立制的件数',
    value: (it) => it.rules,
    opens: findingRows(),
  },
  {
    key: 'accountable',
    title: '追责问责人次',
    unit: 'count',
    formula: '已反馈问题的追责问责人次之和；一人多次问责按次计',
    value: (it) => it.accountable,
    opens: findingRows(),
  },
  {
    key: 'accountableCases',
    title: '追责问责件数',
    unit: 'count',
    formula: '已反馈问题名下登记的追责问责件数；一件多人按一件计',
    value: (it) => it.accountableCases,
    opens: findingRows(),
  },
  {
    key: 'accountablePersons',
    title: '追责问责人数',
    unit: 'count',
    formula: '登记的被问责人员，同名同人不重复计',
    value: (it) => it.accountablePersons,
    opens: findingRows(),
  },
  {
    key: 'refundedFen',
    title: '清退金额',
    unit: 'fen',
    formula: '已反馈问题逐笔登记的清退金额之和',
    value: (it) => it.refundedFen,
    opens: findingRows(),
  },
  {
    key: 'recoveredFen',
    title: '追缴金额',
    unit: 'fen',
    formula: '已反馈问题逐笔登记的追缴金额之和',
    value: (it) => it.recoveredFen,
    opens: findingRows(),
  },
  {
    key: 'savedFen',
    title: '挽回损失',
    unit: 'fen',
    formula: '已反馈问题逐笔登记的挽回损失之和',
    value: (it) => it.savedFen,
    opens: findingRows(),
  },
  {
    key: 'lifeMeetings',
    title: '民主生活会、组织生活会',
    unit: 'count',
    formula: '各单位填报的场次之和',
    value: (it) => it.lifeMeetings,
    opens: null,
  },
  {
    key: 'studySessions',
    title: '集中学习',
    unit: 'count',
    formula: '各单位填报的场次之和',
    value: (it) => it.studySessions,
    opens: null,
  },
  {
    key: 'partyLessons',
    title: '党课',
    unit: 'count',
    formula: '各单位填报的场次之和',
    value: (it) => it.partyLessons,
    opens: null,
  },
];

/** The figures of a group; `within` is the filter that limits the lists to that group. */
export function figuresOf(totals: Totals, within: Readonly<Record<string, string>>): Figure[] {
  const rows = [...figureRows, ...totals.returns.map(({ code }) => returnRow(code))];
  return rows.map(({ value, opens, ...row }) => ({
    ...row,
    value: value(totals),
    opens: opens === null ? null : { ...opens, filter: { ...within, ...opens.filter } },
  }));
}

function returnRow(code: string): FigureRow {
  const title = titleOfReason(code);
  return {
    key: `return.${code}`,
    title: `退回：${title}`,
    unit: 'count',
    formula: `以“${title}”为原因退回的次数`,
    value: ({ returns }) => returns.find((it) => it.code === code)?.count ?? 0,
    opens: null,
  };
}
