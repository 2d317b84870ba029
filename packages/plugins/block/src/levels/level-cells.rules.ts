import type { RegisterValues } from '@lianxun/plugin-api';

import type { LevelValues } from './levels.schemas.ts';

type Asked = readonly { readonly key: string; readonly title: string }[];
type Levels = Readonly<Record<string, number | null>>;

/** Levels a city asks for unless it says otherwise; each has a column of its own. */
export const levelColumns = [
  { key: 'economy', title: '经济水平' },
  { key: 'integrity', title: '廉政水平' },
  { key: 'size', title: '规模' },
] as const;

/** Levels of the city's own, one after the other in one cell: `信访量 3；纪律处分 2`. */
export const otherColumn = 'others';

const hasColumn = (key: string) => levelColumns.some((column) => column.key === key);

export function writeOthers(asked: Asked, levels: Levels): string | null {
  const parts = asked
    .filter(({ key }) => !hasColumn(key) && (levels[key] ?? null) !== null)
    .map(({ key, title }) => `${title} ${levels[key]}`);
  return parts.length === 0 ? null : parts.join('；');
}

/** What is wrong with a row before it is written, by column. */
export interface CellFault {
  readonly column: string;
  readonly message: string;
  readonly hint: string;
}

const isLevel = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;

/** The levels a row states; a column the sheet lacks states nothing. */
export function levelsIn(
  asked: Asked,
  values: RegisterValues,
): { readonly levels: Levels; readonly faults: readonly CellFault[] } {
  const levels: Record<string, number | null> = {};
  const faults: CellFault[] = [];
  for (const { key, title } of levelColumns) {
    const value = values[key];
    if (value === undefined) continue;
    if (value === null) levels[key] = null;
    else if (!asked.some((one) => one.key === key)) faults.push(unasked(key, title));
    else if (isLevel(value)) levels[key] = value;
    else faults.push(beyond(key, title));
  }
  const others = readOthers(asked, values[otherColumn]);
  return { levels: { ...levels, ...others.levels }, faults: [...faults, ...others.faults] };
}

function readOthers(asked: Asked, value: unknown) {
  const levels: Record<string, number | null> = {};
  const faults: CellFault[] = [];
  if (value === undefined) return { levels, faults };
  const own = asked.filter(({ key }) => !hasColumn(key));
  for (const { key } of own) levels[key] = null;
  for (const { points, title } of partsOf(value)) {
    const level = own.find((one) => one.title === title);
    if (level === undefined) faults.push(unasked(otherColumn, title));
    else if (isLevel(points)) levels[level.key] = points;
    else faults.push(beyond(otherColumn, title));
  }
  return { levels, faults };
}

/** Title and points, with a space, a colon or nothing between them. */
function partsOf(value: unknown) {
  const parts = typeof value === 'string' ? value.split(/[；;\n]/u) : [];
  return parts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((part) => {
      const [, title = part, points = ''] =
        /^(.+?)[\s：:]+([^\s：:]+)$/u.exec(part) ?? /^(.+?)(\d+)$/u.exec(part) ?? [];
      return { title: title.trim(), points: Number(points) };
    });
}

const unasked = (column: string, title: string): CellFault => ({
  column,
  message: `市级没有征集“${title}”`,
  hint: '请清空这一格，或核对指标名称',
});
const beyond = (column: string, title: string): CellFault => ({
  column,
  message: `“${title}”应为1至5的整数`,
  hint: '1最低，5最高；没有评定的留空',
});

type Facts = Omit<LevelValues, 'levels'>;

/** What a row states beside its levels, over what is known. */
export function factsIn(
  { industry, lastInspectedOn, workload }: RegisterValues,
  known: LevelValues,
): { readonly facts: Facts; readonly faults: readonly CellFault[] } {
  const load = workload === undefined ? known.workload : (workload ?? 1);
  const stated = {
    industry: industry === undefined ? known.industry : textOf(industry),
    lastInspectedOn:
      lastInspectedOn === undefined ? known.lastInspectedOn : textOf(lastInspectedOn),
  };
  const faults: CellFault[] = [];
  if (!isLoad(load))
    faults.push({
      column: 'workload',
      message: '工作量应为1至100的整数',
      hint: '一般单位填1，规模大的相应加大',
    });
  if ((stated.industry ?? '').length > 60)
    faults.push({ column: 'industry', message: '行业不超过60字', hint: '请写行业的简称' });
  return { facts: { ...stated, workload: isLoad(load) ? load : known.workload }, faults };
}

const isLoad = (value: unknown): value is number =>
  typeof value === 'number' && value >= 1 && value <= 100;
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
