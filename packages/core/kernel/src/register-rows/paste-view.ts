import type { RegisterColumn, RegisterDefinition, RegisterValue } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { hides } from '../imports/export-register.ts';
import { labelOf } from '../imports/import-row-view.ts';
import { cellText } from '../registers/cell-text.ts';
import { maskPersonal } from '../registers/mask-personal.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import type { FieldChange, PlannedRecord } from '../registers/plan-import.ts';
import { columnIndex } from '../registers/sheet-grid.ts';
import type { CellChange, PastedRow, PasteView } from './changes.schemas.ts';
import { faultOf } from './parse-cells.ts';
import type { PastePlan } from './plan-paste.ts';

export function toPasteView(
  definition: RegisterDefinition,
  plan: PastePlan,
  mark: string,
): z.input<typeof PasteView> {
  const { statusProposals: _, ...counts } = plan.counts;
  return {
    items: plan.records.map((record) => toRow(definition, plan, record)),
    counts,
    ignored: plan.ignored.map(({ title }) => title),
    plan: mark,
  };
}

function toRow(
  definition: RegisterDefinition,
  plan: PastePlan,
  record: PlannedRecord,
): z.input<typeof PastedRow> {
  return {
    rows: [...record.rows],
    outcome: record.kind,
    recordId: record.recordId,
    label: labelOf(definition, record.record.values),
    changes: record.kind === 'changed' ? changesView(definition, record.changes) : [],
    problems: record.problems.map((found) => problemView(plan, found)),
  };
}

/** What changes in a record, as people read it; personal data is masked. */
export function changesView(
  { columns }: RegisterDefinition,
  changes: readonly FieldChange[],
): z.input<typeof CellChange>[] {
  return changes.flatMap(({ column: key, title, detail = null, before, after }) => {
    const column = columns.find((it) => it.key === key);
    if (column === undefined) return [];
    const shown = (value: RegisterValue) => masked(column, cellText(column, value));
    return [{ column: key, title, detail, before: shown(before), after: shown(after) }];
  });
}

const masked = (column: RegisterColumn, text: string) =>
  hides(column) ? maskPersonal(column.personal, text) : text;

function problemView({ columns }: PastePlan, found: CellProblem) {
  const column = found.column === '' ? undefined : columns[columnIndex(found.column)];
  return {
    row: found.row,
    columnTitle: column?.title ?? found.columnTitle,
    ...faultOf(column?.key ?? '', found),
  };
}
