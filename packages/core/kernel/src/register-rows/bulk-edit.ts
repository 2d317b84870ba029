import {
  ConflictError,
  DomainError,
  ValidationError,
  type Ctx,
  type Plugin,
  type RegisterEdit,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere, type LocalRegister } from '../imports/custom-register.ts';
import { labelOf } from '../imports/import-row-view.ts';
import { comparable } from '../registers/compare-values.ts';
import type { FieldChange } from '../registers/plan-import.ts';
import { rollBackToSavepoint, setSavepoint } from '../workflow/savepoint.repository.ts';
import type { BulkBody, BulkView } from './changes.schemas.ts';
import { carryOut, readEdit, refuseEmpty, rowOf } from './edit-row.ts';
import type { CellTexts } from './parse-cells.ts';
import { changesView } from './paste-view.ts';
import { reasonsOf } from './refusal-words.ts';

interface Setting {
  readonly register: string;
  readonly body: BulkBody;
}

type Item = z.input<typeof BulkView>['items'][number];

const mostRows = 200;

/** Which rows a change would reach, and which refuse it and why: tried out and taken back. */
export async function checkBulk(
  ctx: Ctx,
  plugins: readonly Plugin[],
  setting: Setting,
): Promise<z.input<typeof BulkView>> {
  const items = await eachRow(ctx, plugins, setting, async (work) => {
    await setSavepoint(coreTx(ctx));
    try {
      return await work();
    } finally {
      await rollBackToSavepoint(coreTx(ctx));
    }
  });
  return { items, counts: countsOf(items) };
}

/** Sets cells in many rows in one transaction. */
export async function editInBulk(
  ctx: Ctx,
  plugins: readonly Plugin[],
  setting: Setting,
): Promise<z.input<typeof BulkView>> {
  const items = await eachRow(ctx, plugins, setting, async (work) => {
    await setSavepoint(coreTx(ctx));
    const item = await work();
    if (item.outcome === 'refused') await rollBackToSavepoint(coreTx(ctx));
    return item;
  });
  const counts = countsOf(items);
  refuseUnready(items, setting.body);
  await ctx.audit({
    action: 'core.register_rows_edited',
    subject: { type: 'registerBulkEdit', id: uuidv7() },
    summary: `批量修改台账${counts.changed}条`,
    after: { register: setting.register, cells: Object.keys(setting.body.cells), counts },
  });
  return { items, counts };
}

type Attempt = (work: () => Promise<Item>) => Promise<Item>;

async function eachRow(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { register, body }: Setting,
  attempt: Attempt,
): Promise<Item[]> {
  const source = await registerHere(ctx, plugins, register);
  requirePermission(ctx, source.definition.permissions.read);
  if (body.ids.length > mostRows) throw tooMany();
  refuseEmpty(body.cells);
  const items: Item[] = [];
  for (const record of await source.read(ctx, [...new Set(body.ids)]))
    items.push(await attempt(() => setIn(ctx, source, { record, texts: body.cells, plugins })));
  return items;
}

async function setIn(
  ctx: Ctx,
  source: LocalRegister,
  {
    record,
    texts,
    plugins,
  }: {
    readonly record: StoredRecord;
    readonly texts: CellTexts;
    readonly plugins: readonly Plugin[];
  },
): Promise<Item> {
  const item = { id: record.id, label: labelOf(source.definition, record.values) };
  try {
    const edits = await editsOf(ctx, source, { record, texts });
    const changes = edits.flatMap((edit) => edit.changes);
    for (const { change, changes: own } of edits)
      if (own.length > 0) await carryOut(ctx, source, change);
    const outcome = changes.length > 0 ? ('changed' as const) : ('unchanged' as const);
    return { ...item, outcome, changes: changesView(source.definition, changes), reasons: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...item, outcome: 'refused', changes: [], reasons: reasonsOf(plugins, error) };
  }
}

interface RowChange {
  readonly change: RegisterEdit;
  readonly changes: readonly FieldChange[];
}

/** The change of the main row, and the same change of each detail. */
async function editsOf(
  ctx: Ctx,
  source: LocalRegister,
  { record, texts }: { readonly record: StoredRecord; readonly texts: CellTexts },
): Promise<RowChange[]> {
  const { columns } = source.definition;
  const isDetail = (key: string) => columns.find((it) => it.key === key)?.level === 'detail';
  const keys = Object.keys(texts);
  const only = (wanted: readonly string[]) =>
    Object.fromEntries(wanted.map((key) => [key, texts[key] ?? '']));
  const main = keys.filter((key) => !isDetail(key));
  const detail = keys.filter(isDetail);
  const rows = [
    ...(main.length > 0 ? [{ detailId: null, texts: only(main) }] : []),
    ...(detail.length > 0
      ? (record.detailRows ?? []).map(({ id }) => ({ detailId: id, texts: only(detail) }))
      : []),
  ];
  const edits: RowChange[] = [];
  for (const [place, row] of rows.entries()) {
    const edit = { id: record.id, version: undefined, ...row };
    const { change, faults } = await readEdit(ctx, source, { record, edit });
    if (faults.length > 0) throw unfit(faults.map(({ message, hint }) => [message, hint]));
    const { values } = rowOf(record, row.detailId);
    const detailPlace = row.detailId === null ? undefined : place - (main.length > 0 ? 0 : -1);
    edits.push({ change, changes: differences(source, { change, values, detailPlace }) });
  }
  return edits;
}

function differences(
  { definition }: LocalRegister,
  {
    change,
    values,
    detailPlace,
  }: { change: RegisterEdit; values: RegisterValues; detailPlace: number | undefined },
): FieldChange[] {
  return definition.columns.flatMap((column) => {
    const after = change.values[column.key];
    const before = values[column.key] ?? null;
    if (after === undefined || comparable(column, after) === comparable(column, before)) return [];
    const detail = detailPlace === undefined ? {} : { detail: detailPlace };
    return [{ column: column.key, title: column.title, ...detail, before, after }];
  });
}

const unfit = (said: readonly (readonly string[])[]) =>
  new ValidationError('core.register_cells_invalid', 'Cells do not fit their columns', {
    reasons: said.map((words) => ({
      code: 'core.register_cells_invalid',
      message: words.filter((word) => word !== '').join('，'),
    })),
  });

function countsOf(items: readonly Item[]) {
  const counted = (outcome: Item['outcome']) =>
    items.filter((item) => item.outcome === outcome).length;
  return {
    changed: counted('changed'),
    unchanged: counted('unchanged'),
    refused: counted('refused'),
  };
}

function refuseUnready(items: readonly Item[], { skipRefused }: BulkBody): void {
  const counts = countsOf(items);
  const refused = items.filter(({ outcome }) => outcome === 'refused');
  const reasons = [
    ...(skipRefused
      ? []
      : refused.slice(0, 20).map(({ label, reasons: said }) => ({
          code: 'core.bulk_refused',
          message: `${label}：${said.join('；')}`,
        }))),
    ...(counts.changed === 0
      ? [{ code: 'core.bulk_nothing_to_do', message: '没有需要修改的内容' }]
      : []),
  ];
  if (reasons.length > 0)
    throw new ConflictError('core.bulk_not_ready', 'The rows cannot be changed', { reasons });
}

const tooMany = () =>
  new ValidationError('core.bulk_too_large', 'too many rows', {
    reasons: [
      { code: 'core.bulk_too_large', message: `一次最多修改${mostRows}行，请缩小选择的范围` },
    ],
  });
