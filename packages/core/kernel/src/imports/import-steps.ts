import { ConflictError, type Ctx, type RegisterSource } from '@lianxun/plugin-api';
import { beginBatch } from '@lianxun/plugin-api/host';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import { allRecords } from '../register-rows/read-records.ts';
import { matchKey } from '../registers/clean-text.ts';
import { NOTE_TITLE } from '../registers/patch-sheet.ts';
import { planImport, type PlannedRecord } from '../registers/plan-import.ts';
import type { ParsedRegister } from '../registers/read-register.ts';
import {
  listReferences,
  resolveReferences,
  type ReferenceAnswer,
  type ReferenceLookup,
} from '../registers/resolve-references.ts';
import { checkPlan } from './check-plan.ts';
import {
  deleteRows,
  insertRows,
  lockBatch,
  matchPeople,
  matchUnits,
  updateBatch,
  type ImportRow,
} from './imports.repository.ts';
import { contentOf, statusOf } from './planned-row.ts';

const chunk = 200;

/** 预检: compares the sheet with what is stored and keeps the plan row by row. Writes nothing of the register. */
export async function storePlan(
  ctx: Ctx,
  source: RegisterSource,
  about: { batchId: string; parsed: ParsedRegister },
): Promise<void> {
  beginBatch(ctx);
  const tx = coreTx(ctx);
  const { definition } = source;
  const { sheets, skipped } = about.parsed;
  const answers = await answerReferences(
    tx,
    listReferences(
      definition,
      sheets.flatMap((sheet) => [...sheet.records]),
    ),
  );
  const resolved = resolveReferences(definition, sheets, answers);
  const compared = planImport(definition, resolved, await allRecords(ctx, source));
  const plan = await checkPlan(ctx, source, { plan: compared, sheets });
  await deleteRows(tx, about.batchId);
  const rows = plan.records.map((record, index) => toRow(record, about.batchId, index + 1));
  for (let start = 0; start < rows.length; start += chunk)
    await insertRows(tx, rows.slice(start, start + chunk));
  const notes = sheets[0]?.notes;
  await updateBatch(tx, about.batchId, {
    status: 'checked',
    progress: 100,
    summary: JSON.stringify({
      counts: plan.counts,
      unknownColumns: unknownColumns(sheets),
      skippedSheets: skipped,
      reportingUnit: notes?.reportingUnit ?? null,
      reportedOn: notes?.reportedOn ?? null,
    }),
  });
}

function unknownColumns(sheets: ParsedRegister['sheets']): string[] {
  const titles = new Set(sheets.flatMap(({ header }) => header.unknown.map(({ title }) => title)));
  titles.delete(NOTE_TITLE);
  return [...titles];
}

async function answerReferences(
  tx: CoreTx,
  lookups: readonly ReferenceLookup[],
): Promise<ReferenceAnswer[]> {
  const textsOf = (target: string) =>
    lookups.filter((lookup) => lookup.target === target).map((lookup) => lookup.text);
  const unitTexts = textsOf('unit');
  const units = unitTexts.length === 0 ? [] : await matchUnits(tx, unitTexts);
  const personTexts = textsOf('person');
  const people = personTexts.length === 0 ? [] : await matchPeople(tx, personTexts);
  return lookups.map((lookup) => ({ ...lookup, matches: matchesOf(lookup, units, people) }));
}

type Units = Awaited<ReturnType<typeof matchUnits>>;
type People = Awaited<ReturnType<typeof matchPeople>>;

/** Code first, then full name, then short name: the first that finds anything decides. */
function matchesOf(
  { target, text }: ReferenceLookup,
  units: Units,
  people: People,
): ReferenceAnswer['matches'] {
  const key = matchKey(text);
  if (target === 'person') {
    return people
      .filter((person) => matchKey(person.name) === key)
      .map((person) => ({ id: person.id, text: person.name }));
  }
  if (target !== 'unit') return [];
  const by = (pick: (unit: Units[number]) => string | null) =>
    units.filter((unit) => matchKey(pick(unit) ?? '') === key);
  const found = [
    by((unit) => unit.code),
    by((unit) => unit.name),
    by((unit) => unit.shortName),
  ].find((matches) => matches.length > 0);
  return (found ?? []).map((unit) => ({ id: unit.id, text: unit.name }));
}

function toRow(record: PlannedRecord, batchId: string, rowNo: number) {
  return {
    id: uuidv7(),
    batchId,
    rowNo,
    outcome: record.kind,
    businessKey: record.key,
    content: JSON.stringify(record.record),
    changes: JSON.stringify(record.changes),
    problems: JSON.stringify(record.problems),
    recordId: record.recordId,
    statusChange: JSON.stringify(record.status),
  };
}

/** Refuses when what is stored has changed since the dry run: the person approved something else. */
export async function refuseOutdated(
  ctx: Ctx,
  source: RegisterSource,
  rows: readonly ImportRow[],
): Promise<void> {
  const incoming = rows.map((row) => ({
    ...contentOf(row),
    sheet: '',
    rows: [row.rowNo, row.rowNo] as const,
    status: {},
    extra: {},
    problems: [],
  }));
  const plan = planImport(source.definition, incoming, await allRecords(ctx, source));
  const outdated = plan.records.filter(
    (record, index) =>
      record.kind !== rows[index]?.outcome || record.recordId !== rows[index]?.recordId,
  );
  if (outdated.length > 0) {
    throw new ConflictError(
      'core.import_outdated',
      `${outdated.length} rows changed since the dry run`,
    );
  }
}

/** Ends a commit: the batch is done, and statuses wait for a second person. */
export async function finishCommit(
  ctx: Ctx,
  batchId: string,
  rows: readonly ImportRow[],
): Promise<void> {
  const tx = coreTx(ctx);
  const batch = await lockBatch(tx, batchId);
  if (batch?.status !== 'committing')
    throw new ConflictError('core.import_cancelled', 'The import was cancelled');
  const proposals = rows.filter((row) => statusOf(row) !== null).length;
  await updateBatch(tx, batchId, {
    status: 'committed',
    progress: 100,
    committedAt: ctx.now,
    historyStatus: proposals > 0 ? 'pending' : null,
  });
  await ctx.audit({
    action: 'core.import_committed',
    subject: { type: 'importBatch', id: batchId },
    summary: `导入第${batch.number}批“${batch.fileName}”,写入 ${rows.filter((row) => row.outcome !== 'unchanged').length} 行,${proposals} 个状态待复核`,
    after: { fileName: batch.fileName, sha256: batch.sha256, rows: rows.length, proposals },
  });
}
