import { createHash } from 'node:crypto';

import type { Reason, RegisterDefinition } from '@lianxun/plugin-api';

import { matchKey } from '../registers/clean-text.ts';
import type { SheetHeader, TitledColumn } from '../registers/detect-header.ts';
import { missingColumns } from '../registers/parse-sheet.ts';
import type { SheetOutline } from '../registers/scan-sheet.ts';
import { columnLetter } from '../registers/sheet-grid.ts';
import type { ColumnChoice, SheetLayout } from './mappings.schemas.ts';

/** Tells one header from another: the titles from left to right, however they are spaced. */
export function fingerprintOf(titled: readonly Pick<TitledColumn, 'title'>[]): string {
  const titles = titled.map(({ title }) => matchKey(title));
  return createHash('sha256').update(JSON.stringify(titles)).digest('hex');
}

/** Nothing has to be asked of a header that uses the register's own titles, each of them once. */
export function isCertain({ header }: SheetOutline, definition: RegisterDefinition): boolean {
  return (
    header.titled.every(({ by }) => by === 'title') &&
    header.repeated.length === 0 &&
    missingColumns(definition, header.columns).length === 0
  );
}

/** What people once said of such a header, as far as it still fits the register. */
export function remembered(
  choices: readonly ColumnChoice[],
  { titled }: SheetHeader,
  definition: RegisterDefinition,
): readonly (string | null)[] | null {
  const keys = new Set(definition.columns.map(({ key }) => key));
  const fits =
    choices.length === titled.length &&
    choices.every(({ use, column }, i) => {
      if (use === 'column') return column !== null && keys.has(column);
      // A field that was wanted then may be there now: people are asked again.
      return use === 'ignore' || titled[i]?.key === null;
    });
  return fits ? choices.map(({ use, column }) => (use === 'column' ? column : null)) : null;
}

/** The different headers of a file, for a person to look at: each with the sheets that have it. */
export function layoutsOf(outlines: readonly SheetOutline[]): SheetLayout[] {
  const byHeader = Map.groupBy(outlines, ({ header }) => fingerprintOf(header.titled));
  return [...byHeader].flatMap(([fingerprint, alike]) => {
    const [first] = alike;
    return first === undefined ? [] : [layoutOf(fingerprint, alike, first)];
  });
}

function layoutOf(
  fingerprint: string,
  alike: readonly SheetOutline[],
  { header, samples }: SheetOutline,
): SheetLayout {
  return {
    fingerprint,
    sheets: alike.map(({ name }) => name),
    columns: header.titled.map(({ index, title, key, by }) => ({
      letter: columnLetter(index),
      title,
      samples: [...(samples.get(index) ?? [])],
      column: key,
      by,
    })),
  };
}

/** Why the choices for a header cannot be taken; empty when they can. */
export function choiceConflicts(
  layout: SheetLayout,
  choices: readonly ColumnChoice[],
  definition: RegisterDefinition,
): Reason[] {
  if (choices.length !== layout.columns.length)
    return [{ code: 'core.mapping_differs', message: '表头与上传的表格对不上，请刷新后重新确认' }];
  const known = new Map(definition.columns.map((column) => [column.key, column.title]));
  const chosen = choices.flatMap(({ use, column }) => (use === 'column' ? [column ?? ''] : []));
  const unknown = chosen.filter((key) => !known.has(key));
  const repeated = [...new Set(chosen.filter((key, i) => chosen.indexOf(key) !== i))];
  const keys = [...definition.keys.main, ...(definition.keys.detail ?? [])];
  const missing = keys.filter((key) => !chosen.includes(key));
  return [
    ...unknown.map(() => ({ code: 'core.mapping_unknown', message: '有一列选了台账里没有的列' })),
    ...repeated.map((key) => ({
      code: 'core.mapping_repeated',
      message: `“${known.get(key) ?? key}”对应了不止一列，请只留一列`,
    })),
    ...missing.map((key) => ({
      code: 'core.mapping_lacks_key',
      message: `没有哪一列对应“${known.get(key) ?? key}”，认不出每一行是哪条记录`,
    })),
  ];
}

/** Whether any choice could do: a sheet without the titles it would take has to be completed first. */
export function canBeMapped({ header }: SheetOutline, definition: RegisterDefinition): boolean {
  const missing = missingColumns(definition, header.columns).length;
  const free = header.titled.filter(({ key, by }) => key === null || by === 'likeness').length;
  return missing <= free;
}
