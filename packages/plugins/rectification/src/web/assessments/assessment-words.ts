import type { Assessment, AssessmentForm } from '../reading/api.ts';

type Consequence = Assessment['consequences'][number];
type Indicator = AssessmentForm['aspects'][number]['indicators'][number];

export const consequenceNames: Readonly<Record<Consequence, string>> = {
  secondRectification: '二次整改',
  summons: '约谈',
  followUp: '回头看',
};

export const indicatorKinds: Readonly<Record<Indicator['kind'], string>> = {
  points: '打分',
  yesNo: '达到或未达到',
  figure: '台账计算',
};

export const ledgerFigureNames = {
  rate: '完成率',
  onTimeRate: '按期完成率',
  measureRate: '措施完成率',
} as const;

export const raterKinds = {
  self: '单位自评',
  assigned: '指定人员评分',
  recorded: '社会评议（由指定人员录入）',
} as const;

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Points without needless zeros: `8`, `7.5`, `44.75`. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100);

export function raterTitle({ raters }: Pick<AssessmentForm, 'raters'>, key: string): string {
  return raters.find((it) => it.key === key)?.title ?? key;
}

/** The indicators that a rater marks, aspect by aspect. */
export function sheetAspects(form: AssessmentForm, rater: string) {
  return form.aspects
    .map(({ title, indicators }) => ({
      title,
      indicators: indicators
        .filter((it) => it.kind !== 'figure')
        .filter(({ ratedBy }) => ratedBy.length === 0 || ratedBy.includes(rater)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

type Score = NonNullable<Assessment['result']>['indicators'][number];

/** How an indicator came to its points, in one line. */
export function explained(form: AssessmentForm, indicator: Indicator, score: Score): string {
  if (indicator.kind === 'figure') {
    const name = ledgerFigureNames[indicator.figure];
    if (score.figure === null) return `${name}暂无数据，此项不计入满分`;
    return `${name} ${score.figure.toFixed(2)} % × ${pointsText(indicator.points)} 分`;
  }
  const counting = score.shares.filter(({ weight }) => weight > 0);
  if (counting.length === 0) return score.score === null ? '没有计分的评分' : '';
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  const parts = counting.map(
    ({ rater, weight, mean, sheets }) =>
      `${raterTitle(form, rater)}${sheets > 1 ? `（${sheets}份平均）` : ''} ${pointsText(mean)} × ${weight}`,
  );
  return counting.length === 1
    ? (parts[0] ?? '').replace(/ × \d+$/, '')
    : `（${parts.join(' + ')}）÷ ${total}`;
}
