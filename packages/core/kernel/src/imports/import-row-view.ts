import {
  normaliseIdNumber,
  type PersonalKind,
  type RegisterColumn,
  type RegisterDefinition,
  type RegisterValue,
  type RegisterValues,
} from '@lianxun/plugin-api';
import type { z } from 'zod';

import { cellText } from '../registers/cell-text.ts';
import { cleanCode, cleanLine } from '../registers/clean-text.ts';
import { maskPersonal } from '../registers/mask-personal.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import { hides } from './export-register.ts';
import type { ImportRow } from './imports.repository.ts';
import type { ImportRowView } from './imports.schemas.ts';
import { changesOf, contentOf, problemsOf, statusOf } from './planned-row.ts';

/** A row as its report shows it: personal data is masked as in every view. `row` is opened. */
export function toRowView(
  definition: RegisterDefinition,
  row: ImportRow,
): z.input<typeof ImportRowView> {
  const columns = new Map(definition.columns.map((column) => [column.key, column]));
  const content = contentOf(row);
  const status = statusOf(row);
  const statusColumn = definition.columns.find((column) => column.key === 'status');
  return {
    id: row.id,
    rowNo: row.rowNo,
    outcome: row.outcome,
    key: JSON.stringify(keyTexts(definition, content.values)),
    label: labelOf(definition, content.values),
    changes: changesOf(row).map((change) => ({
      title: change.title,
      detail: change.detail ?? null,
      before: textOf(columns.get(change.column), change.before),
      after: textOf(columns.get(change.column), change.after),
    })),
    problems: maskedProblems(definition, row).map(
      ({ sheet, row: sheetRow, column, columnTitle, value, message, hint }) => ({
        sheet,
        row: sheetRow,
        column,
        columnTitle,
        value,
        message,
        hint,
      }),
    ),
    status: status === null ? null : textOf(statusColumn, status.values['status'] ?? null),
  };
}

/** What a person recognises the row by: its key columns, in words. */
export function labelOf(definition: RegisterDefinition, values: RegisterValues): string {
  return keyTexts(definition, values)
    .filter((text) => text !== '')
    .join(' · ');
}

const keyTexts = (definition: RegisterDefinition, values: RegisterValues) =>
  definition.keys.main
    .flatMap((key) => definition.columns.find((column) => column.key === key) ?? [])
    .map((column) => textOf(column, values[column.key] ?? null));

function textOf(column: RegisterColumn | undefined, value: RegisterValue): string {
  return column === undefined ? '' : masked(column, cellText(column, value));
}

const masked = (column: RegisterColumn, text: string) =>
  hides(column) && text !== '' ? maskPersonal(column.personal, text) : text;

/** What is wrong with a row; neither the bad cell nor a sentence about it tells a personal value. */
export function maskedProblems(definition: RegisterDefinition, row: ImportRow): CellProblem[] {
  const hide = hiderOf(definition, row);
  const columns = new Map(definition.columns.map((column) => [column.key, column]));
  return problemsOf(row).map((problem) => {
    const { columnKey = '', hint, message, value } = problem;
    const column = columns.get(columnKey);
    const shown = column !== undefined && hides(column) ? masked(column, value) : hide(value);
    return { ...problem, value: shown, message: hide(message), hint: hide(hint) };
  });
}

/** Masks the row's personal values wherever they stand in a sentence. A single sign is told by its mask anyway. */
export function hiderOf(
  definition: RegisterDefinition,
  row: ImportRow,
): (sentence: string) => string {
  const masks = definition.columns.filter(hides).flatMap((column) =>
    textsOf(column, row)
      .flatMap((text) => spellings(column.personal, text))
      .filter((text) => [...text].length > 1)
      .map((text) => [text, maskPersonal(column.personal, text)] as const),
  );
  const longestFirst = [...new Map(masks)].toSorted(([a], [b]) => b.length - a.length);
  return (sentence) =>
    longestFirst.reduce((said, [text, mask]) => said.replaceAll(text, mask), sentence);
}

const spellings = (kind: PersonalKind, text: string) => [
  text,
  cleanLine(text),
  cleanCode(text),
  ...(kind === 'idNumber' ? [normaliseIdNumber(text)] : []),
];

function textsOf(column: RegisterColumn, row: ImportRow): string[] {
  const { key } = column;
  const { details, values } = contentOf(row);
  const held = [values, ...details].map((own) => own[key] ?? null);
  const changed = changesOf(row)
    .filter((change) => change.column === key)
    .flatMap(({ after, before }) => [before, after]);
  const refused = problemsOf(row).filter(({ columnKey }) => columnKey === key);
  return [
    ...[...held, ...changed].map((value) => cellText(column, value)),
    ...refused.map(({ value }) => value),
  ];
}
