import type { RegisterRecord, RegisterValues } from '@lianxun/plugin-api';

import type { CellProblem } from '../registers/parsed-cell.ts';
import type { FieldChange, ProposedStatus } from '../registers/plan-import.ts';
import type { ImportRow } from './imports.repository.ts';

/** What planSheet has written, of a row that has been opened. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by planSheet alone
export const contentOf = (row: ImportRow) => row.content as RegisterRecord;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by planSheet alone
export const changesOf = (row: ImportRow) => (row.changes ?? []) as readonly FieldChange[];
export const problemsOf = (row: Pick<ImportRow, 'problems'>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by planSheet alone
  (row.problems ?? []) as readonly CellProblem[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by planSheet alone
export const statusOf = (row: ImportRow) => (row.statusChange ?? null) as ProposedStatus | null;

/** What the row has changed, as it was before; null for a record it has made. */
export function contentBefore(row: ImportRow): RegisterRecord | null {
  if (row.outcome === 'new') return null;
  const changes = changesOf(row);
  const valuesOf = (detail: number | undefined): RegisterValues =>
    Object.fromEntries(
      changes
        .filter((change) => change.detail === detail)
        .map(({ column, before }) => [column, before]),
    );
  const details = Math.max(0, ...changes.map(({ detail = 0 }) => detail));
  return {
    values: valuesOf(undefined),
    details: Array.from({ length: details }, (_, index) => valuesOf(index + 1)),
  };
}

/** The record with the status the sheet claims. */
export function withStatus(row: ImportRow, status: ProposedStatus): RegisterRecord {
  const record = contentOf(row);
  const values: RegisterValues = { ...record.values, ...status.values };
  return { ...record, values };
}
