import { formatCount, formatMoney } from '@lianxun/ui/format';

import type { Figure } from '../reading/api.ts';

/** A figure as people read it; a dash where there is nothing to divide by. */
export function figureText({ unit, value }: Pick<Figure, 'unit' | 'value'>): {
  readonly value: string;
  readonly unit: string | undefined;
} {
  if (value === null) return { value: '—', unit: undefined };
  if (unit === 'percent') return { value: value.toFixed(2), unit: '%' };
  if (unit === 'fen') {
    const [amount = '', word] = formatMoney(value, '万元').split(' ');
    return { value: amount, unit: word };
  }
  return { value: formatCount(value), unit: undefined };
}

/** The address of the rows a figure counts. */
export function figureHref({ opens }: Pick<Figure, 'opens'>, base: string): string | undefined {
  if (!opens) return undefined;
  return `${base}/m/rectification/${opens.list}?${new URLSearchParams(opens.filter)}`;
}

export function figureOf(figures: readonly Figure[], key: string): Figure | undefined {
  return figures.find((figure) => figure.key === key);
}

export const valueOf = (figures: readonly Figure[], key: string): number =>
  figureOf(figures, key)?.value ?? 0;

export interface FigureGroup {
  readonly title: string;
  readonly keys: readonly string[];
}

export const figureGroups: readonly FigureGroup[] = [
  {
    title: '问题整改',
    keys: [
      'findings',
      'done',
      'partlyDone',
      'notDone',
      'rate',
      'onTimeRate',
      'overdue',
      'repeats',
      'rebounds',
    ],
  },
  {
    title: '整改措施',
    keys: ['measures', 'measuresDone', 'measuresOpen', 'measureRate', 'measuresOverdue'],
  },
  {
    title: '制度、问责与金额',
    keys: [
      'rules',
      'accountableCases',
      'accountablePersons',
      'accountable',
      'refundedFen',
      'recoveredFen',
      'savedFen',
    ],
  },
  { title: '整改活动', keys: ['lifeMeetings', 'studySessions', 'partyLessons'] },
];

/** Units as the chart shows them: those with most open findings first. */
export function worstFirst<Unit extends UnitShare>(units: readonly Unit[]): Unit[] {
  const weight = ({ figures }: Unit) =>
    valueOf(figures, 'notDone') * 1000 + valueOf(figures, 'partlyDone');
  return units.toSorted((left, right) => weight(right) - weight(left));
}

interface UnitShare {
  readonly unitName: string;
  readonly figures: readonly Figure[];
}

/** The finding of the chart in words: who is behind, or that nobody is. */
export function chartTitle(units: readonly UnitShare[]): string {
  const open = units
    .map(({ unitName, figures }) => ({ unitName, count: valueOf(figures, 'notDone') }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count);
  const [first] = open;
  if (!first) return '各单位的问题都已完成或基本完成';
  if (open.length === 1) return `只有${first.unitName}还有未完成的问题（${first.count} 件）`;
  const sum = open.reduce((total, { count }) => total + count, 0);
  return first.count === open[1]?.count
    ? `${open.length} 个单位还有未完成的问题，共 ${sum} 件`
    : `${open.length} 个单位还有未完成的问题，${first.unitName}最多（${first.count} 件）`;
}
