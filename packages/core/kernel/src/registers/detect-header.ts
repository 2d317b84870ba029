import type { RegisterColumn, RegisterDefinition } from '@lianxun/plugin-api';

import { matchKey } from './clean-text.ts';
import type { MoneyUnit } from './parse-money.ts';
import { cellAt, columnLetter, type FilledGrid } from './sheet-grid.ts';

export interface HeaderColumn {
  readonly column: RegisterColumn;
  /** Zero-based place in the sheet. */
  readonly index: number;
  /** As it stands in the sheet. */
  readonly title: string;
  /** Unit the header states: 清退金额(万元). */
  readonly moneyUnit?: MoneyUnit;
}

/** How a column of the sheet was recognised: by its very title, by another word for it, or not. */
export type Recognised = 'title' | 'synonym' | 'likeness' | 'none';

/** One column of the sheet that has a title, and the column of the register it is taken for. */
export interface TitledColumn {
  readonly index: number;
  /** Texts of the header block from top to bottom. */
  readonly title: string;
  readonly key: string | null;
  readonly by: Recognised;
}

/** A column of the sheet that the register does not know: offered as a custom field, never dropped. */
export interface UnknownColumn {
  readonly index: number;
  readonly letter: string;
  readonly title: string;
}

export interface SheetHeader {
  /** Zero-based rows of the header block, both ends included. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Every column with a title, from left to right, and what it is taken for. */
  readonly titled: readonly TitledColumn[];
  readonly unknown: readonly UnknownColumn[];
  /** Columns of the register that two columns of the sheet claim. */
  readonly repeated: readonly { readonly title: string; readonly letters: readonly string[] }[];
}

/** Header of the column that says what is wrong; a corrected sheet may bring it back. */
export const NOTE_TITLE = '错误说明';
const SEARCHED_ROWS = 40;
const KNOWN_NAMES = 3;

/** Finds the header block: the first row or two rows that hold at least three known column names. */
export function detectHeader(
  grid: FilledGrid,
  definition: RegisterDefinition,
): SheetHeader | undefined {
  const names = knownNames(definition);
  const top = firstHeaderRow(grid, names);
  if (top === undefined) return undefined;
  const bottom = lastHeaderRow(grid, names, top);
  return readHeader(grid, definition, { top, bottom });
}

function firstHeaderRow(grid: FilledGrid, names: ReadonlySet<string>): number | undefined {
  const last = Math.min(grid.rows.length, SEARCHED_ROWS);
  for (let row = 0; row < last; row++) {
    const own = knownIn(grid, names, row);
    const withNext = new Set([...own, ...knownIn(grid, names, row + 1)]);
    if (own.size >= KNOWN_NAMES || (own.size >= 2 && withNext.size >= KNOWN_NAMES)) return row;
  }
  return undefined;
}

/** The block goes on below merged header cells, through rows of sub-headers and a row of column numbers. */
function lastHeaderRow(grid: FilledGrid, names: ReadonlySet<string>, top: number): number {
  let bottom = top;
  while (
    bottom + 1 < grid.rows.length &&
    belongsToHeader(grid, names, { row: bottom + 1, above: bottom })
  )
    bottom++;
  return bottom;
}

function belongsToHeader(
  grid: FilledGrid,
  names: ReadonlySet<string>,
  { row, above }: { row: number; above: number },
): boolean {
  const texts = distinctTexts(grid, row);
  if (texts.length === 0) return false;
  if (isNumbering(texts)) return true;
  const fromAbove = indexes(grid, row).filter(
    (c) => grid.continues(row, c) && cellAt(grid, above, c).text !== '',
  );
  const ownNames = [...knownIn(grid, names, row)].length;
  return (
    fromAbove.some((c) => names.has(headerKey(cellAt(grid, row, c).text))) ||
    ownNames >= KNOWN_NAMES
  );
}

function readHeader(
  grid: FilledGrid,
  definition: RegisterDefinition,
  { top, bottom }: { top: number; bottom: number },
): SheetHeader {
  const found: (HeaderColumn & { readonly by: Recognised })[] = [];
  const nameless: { readonly index: number; readonly title: string }[] = [];
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let index = 0; index < width; index++) {
    const path = headerPath(grid, { top, bottom, index });
    const match = matchColumn(definition.columns, path);
    const title = path.join('/');
    if (match) found.push({ ...match, index, title, ...statedUnit(title) });
    else if (title !== '') nameless.push({ index, title });
  }
  const columns = firstOfEach(found);
  const like = likeColumns(definition.columns, columns, nameless);
  const known = new Map(columns.map((column) => [column.index, column]));
  const titled = [...found, ...nameless]
    .filter(({ title }) => title !== NOTE_TITLE)
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, title }): TitledColumn => {
      const own = known.get(index);
      if (own) return { index, title, key: own.column.key, by: own.by };
      const key = like.get(index) ?? null;
      return { index, title, key, by: key === null ? 'none' : 'likeness' };
    });
  return {
    top,
    bottom,
    columns,
    titled,
    unknown: nameless.map(({ index, title }) => unknownColumn(index, title)),
    repeated: repeatedColumns(found),
  };
}

/** A header with the columns that people have chosen for it, by the place of its titled columns. */
export function chooseColumns(
  header: SheetHeader,
  definition: RegisterDefinition,
  keys: readonly (string | null)[],
): SheetHeader {
  const chosen = header.titled.map(({ index, title }, i) => ({
    index,
    title,
    column: definition.columns.find(({ key }) => key === keys[i]),
  }));
  return {
    ...header,
    columns: chosen.flatMap(({ column, index, title }) =>
      column === undefined ? [] : [{ column, index, title, ...statedUnit(title) }],
    ),
    unknown: chosen.flatMap(({ column, index, title }) =>
      column === undefined ? [unknownColumn(index, title)] : [],
    ),
    repeated: [],
  };
}

export function unknownColumn(index: number, title: string): UnknownColumn {
  const letter = columnLetter(index);
  return { index, letter, title: title || `未命名列${letter}` };
}

/** A title that holds the name of exactly one free column, or is held by it, is offered as that column. */
function likeColumns(
  columns: readonly RegisterColumn[],
  taken: readonly HeaderColumn[],
  nameless: readonly { readonly index: number; readonly title: string }[],
): ReadonlyMap<number, string> {
  const free = columns.filter((column) => !taken.some((other) => other.column === column));
  const found = nameless.flatMap(({ index, title }) => {
    const leaf = headerKey(title.split('/').at(-1) ?? '');
    const like = free.filter((column) => spellings(column).some((name) => isLike(leaf, name)));
    return like.length === 1 && like[0] ? [[index, like[0].key] as const] : [];
  });
  const once = found.filter(([, key]) => found.filter(([, other]) => other === key).length === 1);
  return new Map(once);
}

function isLike(leaf: string, name: string): boolean {
  return leaf.length > 1 && name.length > 1 && (leaf.includes(name) || name.includes(leaf));
}

/** Texts from the top of the block to its bottom; a merged parent counts once. */
function headerPath(
  grid: FilledGrid,
  { top, bottom, index }: { top: number; bottom: number; index: number },
): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = cellAt(grid, row, index).text.replace(/\s+/g, '');
    if (text !== '' && !isNumbering(distinctTexts(grid, row)) && path.at(-1) !== text)
      path.push(text);
  }
  return path;
}

function matchColumn(
  columns: readonly RegisterColumn[],
  path: readonly string[],
): { readonly column: RegisterColumn; readonly by: Recognised } | undefined {
  const leaf = path.at(-1);
  if (leaf === undefined) return undefined;
  const full = headerKey(path.join('/'));
  const byPath = columns.find(
    (column) => headerKey(`${column.group ?? ''}/${column.title}`) === full,
  );
  if (byPath) return { column: byPath, by: 'title' };
  const candidates = columns.filter((column) => spellings(column).includes(headerKey(leaf)));
  const column =
    candidates.find((candidate) =>
      path.slice(0, -1).some((parent) => headerKey(parent) === headerKey(candidate.group ?? '')),
    ) ?? candidates[0];
  if (column === undefined) return undefined;
  const isOwn = headerKey(column.title) === headerKey(leaf) && candidates.length === 1;
  return { column, by: isOwn ? 'title' : 'synonym' };
}

function knownNames(definition: RegisterDefinition): ReadonlySet<string> {
  const groups = definition.columns.flatMap((column) =>
    column.group === undefined ? [] : [headerKey(column.group)],
  );
  return new Set([...definition.columns.flatMap(spellings), ...groups]);
}

function spellings(column: RegisterColumn): string[] {
  return [column.title, ...(column.synonyms ?? [])].map(headerKey);
}

/** Neither the unit in brackets nor a required mark is part of the name. */
function headerKey(text: string): string {
  return matchKey(text)
    .replace(/[([](单位:)?(万元|元|必填|选填)[)\]]/g, '')
    .replace(/^\*|\*$/g, '');
}

function statedUnit(title: string): { moneyUnit?: MoneyUnit } {
  const unit = /[([](?:单位:)?(万元|元)[)\]]/.exec(matchKey(title))?.[1];
  if (unit === undefined) return {};
  return { moneyUnit: unit === '元' ? '元' : '万元' };
}

function knownIn(grid: FilledGrid, names: ReadonlySet<string>, row: number): Set<string> {
  return new Set(
    distinctTexts(grid, row)
      .map(headerKey)
      .filter((name) => names.has(name)),
  );
}

function distinctTexts(grid: FilledGrid, row: number): string[] {
  const own = indexes(grid, row).filter((c) => !grid.continues(row, c));
  return [
    ...new Set(own.map((c) => cellAt(grid, row, c).text.trim()).filter((text) => text !== '')),
  ];
}

function isNumbering(texts: readonly string[]): boolean {
  return (
    texts.length >= KNOWN_NAMES &&
    texts.every((text, i) => matchKey(text).replace(/[()]/g, '') === String(i + 1))
  );
}

function indexes(grid: FilledGrid, row: number): number[] {
  return Array.from({ length: grid.rows[row]?.length ?? 0 }, (_, index) => index);
}

function firstOfEach<Found extends HeaderColumn>(columns: readonly Found[]): Found[] {
  return columns.filter(
    ({ column }, i) => columns.findIndex((other) => other.column === column) === i,
  );
}

function repeatedColumns(columns: readonly HeaderColumn[]): SheetHeader['repeated'] {
  return firstOfEach(columns)
    .map(({ column, title }) => ({
      title,
      letters: columns
        .filter((other) => other.column === column)
        .map((other) => columnLetter(other.index)),
    }))
    .filter(({ letters }) => letters.length > 1);
}
