import type { Ctx, RegisterSource } from '@lianxun/plugin-api';
import { beginBatch } from '@lianxun/plugin-api/host';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import { NOTE_TITLE, type SheetHeader } from '../registers/detect-header.ts';
import { countKinds, importPlanner, type PlannedRecord } from '../registers/plan-import.ts';
import { listReferences, resolveReferences } from '../registers/resolve-references.ts';
import { checkRecords } from './check-plan.ts';
import { requireStatus } from './import-steps.ts';
import { deleteRows, excludeFromBatch, insertRows, updateBatch } from './imports.repository.ts';
import { nameMatcher } from './match-names.ts';
import type { SheetColumns } from './reader-thread.ts';
import { isRestricted } from './registers-of.ts';
import { sealRow } from './sealed-rows.ts';
import { chosenHeader, type SheetReader } from './sheet-reader.ts';
import { storedLookup } from './stored-records.ts';

export interface SheetPlan {
  readonly batchId: string;
  readonly reader: SheetReader;
  readonly columns: SheetColumns;
  /** Told of every chunk; throws once the import is cancelled. */
  readonly onprogress: (percent: number, rows?: RowCount) => Promise<void>;
}

export interface RowCount {
  readonly done: number;
  readonly total: number;
}

/**
 * 预检: compares the sheet with what is stored, a few hundred records at a time, and keeps the plan row
 * by row. Writes nothing of the register.
 */
export async function planSheet(ctx: Ctx, source: RegisterSource, plan: SheetPlan): Promise<void> {
  beginBatch(ctx);
  const tx = coreTx(ctx);
  const { batchId, reader, columns, onprogress } = plan;
  const { definition } = source;
  const stored = await storedLookup(ctx, source, (done, total) =>
    onprogress(20 + Math.round((done / total) * 20)),
  );
  const planner = importPlanner(definition);
  const matchNames = nameMatcher(tx);
  const counts = countKinds([]);
  const excluded = new Set<string>();
  const total = reader.outline.sheets.reduce((sum, { rows }) => sum + rows, 0);
  let rowNo = 0;
  let done = 0;
  await deleteRows(tx, batchId);
  for await (const { sheet, records } of reader.records(columns)) {
    const header = chosenHeader(definition, reader.outline, { sheet, columns });
    const answers = await matchNames(listReferences(definition, records));
    const resolved = resolveReferences(definition, [{ header, name: sheet, records }], answers);
    const known = await stored.find(resolved.map(planner.keyOf));
    const planned = await checkRecords(ctx, source, {
      records: planner.plan(resolved, known),
      sheets: [{ name: sheet, header }],
    });
    countKinds(planned, counts);
    for (const id of await keptFrom(ctx, source, planned)) excluded.add(id);
    const rows = [];
    for (const record of planned) {
      const row = { ...toRow(record, batchId, ++rowNo), restricted: isRestricted(source) };
      rows.push(await sealRow(ctx, row));
    }
    await insertRows(tx, rows);
    done += records.reduce((sum, { rows: [first, last] }) => sum + last - first + 1, 0);
    await onprogress(40 + Math.round((done / Math.max(1, total)) * 59), { done, total });
  }
  await requireStatus(ctx, batchId, 'reading');
  if (excluded.size > 0) await excludeFromBatch(tx, batchId, [...excluded]);
  await updateBatch(tx, batchId, {
    status: 'checked',
    progress: 100,
    summary: JSON.stringify(summaryOf(plan, headersOf(plan, source), counts)),
  });
}

function headersOf(
  { reader, columns }: SheetPlan,
  { definition }: RegisterSource,
): readonly SheetHeader[] {
  return reader.outline.sheets.map(({ name }) =>
    chosenHeader(definition, reader.outline, { sheet: name, columns }),
  );
}

function summaryOf(
  { reader }: SheetPlan,
  headers: readonly SheetHeader[],
  counts: ReturnType<typeof countKinds>,
) {
  const { sheets, skipped } = reader.outline;
  const notes = sheets[0]?.notes;
  const titles = new Set(headers.flatMap(({ unknown }) => unknown.map(({ title }) => title)));
  titles.delete(NOTE_TITLE);
  return {
    counts,
    unknownColumns: [...titles],
    skippedSheets: skipped,
    reportingUnit: notes?.reportingUnit ?? null,
    reportedOn: notes?.reportedOn ?? null,
  };
}

/** Persons a record of the restricted area is kept from are kept from the sheet that names it too. */
async function keptFrom(
  ctx: Ctx,
  source: RegisterSource,
  planned: readonly PlannedRecord[],
): Promise<readonly string[]> {
  if (source.excludedUsers === undefined) return [];
  return await source.excludedUsers(
    ctx,
    planned.map(({ recordId, record }) => ({ recordId, record })),
  );
}

function toRow(record: PlannedRecord, batchId: string, rowNo: number) {
  return {
    id: uuidv7(),
    batchId,
    rowNo,
    outcome: record.kind,
    content: JSON.stringify(record.record),
    changes: JSON.stringify(record.changes),
    problems: JSON.stringify(record.problems),
    recordId: record.recordId,
    statusChange: JSON.stringify(record.status),
  };
}
