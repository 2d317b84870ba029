import type { RegisterRecord, RegisterValues } from '@lianxun/plugin-api';

import type { CellProblem } from '../registers/parsed-cell.ts';
import type { FieldChange, ProposedStatus } from '../registers/plan-import.ts';
import type { ImportRow } from './imports.repository.ts';

/** What storePlan has written, read back. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by storePlan alone
export const contentOf = (row: ImportRow) => row.content as RegisterRecord;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by storePlan alone
export const changesOf = (row: ImportRow) => (row.changes ?? []) as readonly FieldChange[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by storePlan alone
export const problemsOf = (row: ImportRow) => (row.problems ?? []) as readonly CellProblem[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by storePlan alone
export const statusOf = (row: ImportRow) => (row.statusChange ?? null) as ProposedStatus | null;

/** The record with the status the sheet claims. */
export function withStatus(row: ImportRow, status: ProposedStatus): RegisterRecord {
  const record = contentOf(row);
  const values: RegisterValues = { ...record.values, ...status.values };
  return { ...record, values };
}
