import type { Matrix, MatrixItem } from './words.ts';

export type Measured = MatrixItem['total'];

/** One county at one item, over all kinds of unit or one of them. */
export function cellOf(item: MatrixItem, county: number, kind: number | undefined): Measured {
  const found = item.counties[county];
  const cell = kind === undefined ? found : found?.kinds[kind];
  return cell ?? { checked: null, withProblem: null, leads: null };
}

export function totalOf(item: MatrixItem, kind: number | undefined): Measured {
  const cell = kind === undefined ? item.total : item.kinds[kind];
  return cell ?? { checked: null, withProblem: null, leads: null };
}

/** As it stands in a cell; a withheld count has a mark of its own. */
export const countWord = (count: number | null): string => (count === null ? '※' : String(count));

const say = (count: number | null) => (count === null ? '不显示' : String(count));

/** As it is read aloud. */
export function cellWords({ checked, leads, withProblem }: Measured): string {
  return `检查单位${say(checked)}，问题单位${say(withProblem)}，线索${say(leads)}`;
}

/** Over how many counties the figures are, and which of them are marked. */
export function overWords({ counties, missing }: Matrix): string {
  const left = counties.filter(({ hasLeft }) => hasLeft).map(({ name }) => name);
  const older = counties.filter((it) => it.isOnOldVersion).map(({ name }) => name);
  return [
    `共${counties.length}个县区已报送`,
    ...(left.length === 0 ? [] : [`其中${left.join('、')}已退出，此前报送的仍计入`]),
    ...(older.length === 0 ? [] : [`${older.join('、')}按旧版清单报送`]),
    ...(missing.length === 0 ? [] : [`${missing.join('、')}尚未报送`]),
  ].join('；');
}
