import {
  ConflictError,
  NotFoundError,
  StaleError,
  ValidationError,
  type Ctx,
  type Plugin,
  type RegisterEdit,
  type StoredRecord,
} from '@lianxun/plugin-api';
import type { z } from 'zod';

import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere, type LocalRegister } from '../imports/custom-register.ts';
import { withOneEntry } from './gather-audit.ts';
import { parseCells, type CellFault, type CellTexts } from './parse-cells.ts';
import { isEntered } from './register-view.ts';
import { toRowView } from './row-view.ts';
import type { RegisterRow } from './rows.schemas.ts';

/** Cells of one row as a person has typed them. */
export interface TypedEdit {
  readonly id: string;
  /** Null for the main row. */
  readonly detailId: string | null;
  /** Of the row that is changed, as the person saw it. */
  readonly version: number | undefined;
  readonly texts: CellTexts;
}

/** Changes cells of one row: the guards of the record's own screens hold, and one entry is left. */
export async function editRegisterRow(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { register, edit }: { readonly register: string; readonly edit: TypedEdit },
): Promise<z.input<typeof RegisterRow>> {
  const source = await registerHere(ctx, plugins, register);
  requirePermission(ctx, source.definition.permissions.read);
  const record = await requireRow(ctx, source, edit.id);
  refuseEmpty(edit.texts);
  const { change, faults } = await readEdit(ctx, source, { record, edit });
  if (faults.length > 0) throw unfit(faults);
  await carryOut(ctx, source, change);
  const after = await requireRow(ctx, source, edit.id);
  const open = await source.openCells?.(ctx, [after]);
  return toRowView(source.definition, after, open?.get(after.id));
}

export function refuseEmpty(texts: CellTexts): void {
  if (Object.keys(texts).length > 0) return;
  throw new ValidationError('core.register_cells_missing', 'no cell was named');
}

export async function requireRow(
  ctx: Ctx,
  source: LocalRegister,
  id: string,
): Promise<StoredRecord> {
  const [record] = await source.read(ctx, [id]);
  if (record === undefined) throw new NotFoundError('core.register_row_not_found', `No row ${id}`);
  return record;
}

export interface PlannedEdit {
  readonly change: RegisterEdit;
  readonly faults: readonly CellFault[];
}

/** What was typed, as values; refuses another version of the row and columns nobody types into. */
export async function readEdit(
  ctx: Ctx,
  source: LocalRegister,
  { record, edit }: { readonly record: StoredRecord; readonly edit: TypedEdit },
): Promise<PlannedEdit> {
  const { detailId, texts } = edit;
  const { version } = rowOf(record, detailId);
  if (edit.version !== undefined && edit.version !== version)
    throw new StaleError('core.register_row_changed', `the row is at version ${version}`);
  refuseClosedColumns(source, { texts, level: detailId === null ? 'main' : 'detail' });
  const known = record.values;
  const { values, faults } = await parseCells(ctx, source.definition, { texts, known });
  return { change: { recordId: record.id, detailId, version, values }, faults };
}

/** The main row, or one of its details. */
export function rowOf(record: StoredRecord, detailId: string | null) {
  if (detailId === null) return { version: record.version, values: record.values };
  const place = record.detailRows?.findIndex(({ id }) => id === detailId) ?? -1;
  const row = record.detailRows?.[place];
  if (row === undefined)
    throw new NotFoundError('core.register_row_not_found', `No detail ${detailId}`);
  return { version: row.version, values: record.details[place] ?? {} };
}

export async function carryOut(
  ctx: Ctx,
  source: LocalRegister,
  change: RegisterEdit,
): Promise<void> {
  const { edit } = source;
  if (edit === undefined)
    throw new ConflictError('core.register_not_editable', 'The register takes no changes of cells');
  await withOneEntry(ctx, (gathering) => edit(gathering, change));
}

function refuseClosedColumns(
  { definition }: LocalRegister,
  { texts, level }: { readonly texts: CellTexts; readonly level: 'main' | 'detail' },
): void {
  const closed = Object.keys(texts).flatMap((key) => {
    const column = definition.columns.find((it) => it.key === key);
    if (column?.level === level && isEntered(column)) return [];
    const message =
      column === undefined
        ? `台账没有“${key}”这一列`
        : `“${column.title}”由系统或流程维护，不能在表格中改写`;
    return [{ code: 'core.register_cell_closed', message, field: key }];
  });
  if (closed.length > 0)
    throw new ConflictError('core.register_cell_closed', 'These cells take no text', {
      reasons: closed,
    });
}

function unfit(faults: readonly CellFault[]): ValidationError {
  return new ValidationError('core.register_cells_invalid', 'Cells do not fit their columns', {
    reasons: faults.map(({ column, message, hint }) => ({
      code: 'core.register_cells_invalid',
      message: hint === '' ? message : `${message}，${hint}`,
      ...(column !== '' && { field: column }),
    })),
  });
}
