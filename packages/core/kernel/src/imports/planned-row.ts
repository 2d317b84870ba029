import type { RegisterRecord, RegisterValues } from '@lianxun/plugin-api';

import type { FieldChange, ProposedStatus } from '../registers/plan-import.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import type { ImportRow } from './imports.repository.ts';

/** What storePlan has written, read back. */
export const contentOf = (row: ImportRow) => row.content as RegisterRecord;
export const changesOf = (row: ImportRow) => (row.changes ?? []) as readonly FieldChange[];
export const problemsOf = (row: ImportRow) => (row.problems ?? []) as readonly CellProblem[];
export const statusOf = (row: ImportRow) => (row.statusChange ?? null) as ProposedStatus | null;

/** The record with the status the sheet claims. */
export function withStatus(row: ImportRow, status: ProposedStatus): RegisterRecord {
  const record = contentOf(row);
  const values: RegisterValues = { ...record.values, ...status.values };
  return { ...record, values };
}
