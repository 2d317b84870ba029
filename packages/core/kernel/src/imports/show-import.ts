import { NotFoundError, type Ctx, type Plugin, type RegisterDefinition } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';
import { toRowView } from './import-row-view.ts';
import {
  findBatch,
  listBatches,
  listRows,
  type BatchRow,
  type ImportRow,
} from './imports.repository.ts';
import { historyConflicts, revertConflicts } from './imports.rules.ts';
import { StoredSummary, type ImportSummary, type ImportView } from './imports.schemas.ts';
import { mayRevert } from './may-revert.ts';
import { isHere, registerOf } from './registers-of.ts';
import { openLayouts, openProblem, openRow } from './sealed-rows.ts';
import { shownLayouts } from './shown-layouts.ts';

export async function showImport(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<z.input<typeof ImportView>> {
  const batch = await findBatch(coreTx(ctx), id);
  if (batch === undefined || !isHere(ctx, registerOf(plugins, batch.register)))
    throw new NotFoundError('core.import_not_found', `No import ${id}`);
  return await toImportView(ctx, plugins, batch);
}

/** The latest batches of the registers the actor may read here. */
export async function listImports(
  ctx: Ctx,
  plugins: readonly Plugin[],
  register: string | undefined,
): Promise<{ items: z.input<typeof ImportView>[] }> {
  const items = [];
  for (const batch of await listBatches(coreTx(ctx), { register, limit: 50 })) {
    const source = registerOf(plugins, batch.register);
    if (isHere(ctx, source) && ctx.actor.permissions.has(source.definition.permissions.read))
      items.push(await toImportView(ctx, plugins, batch));
  }
  return { items };
}

export async function toImportView(
  ctx: Ctx,
  plugins: readonly Plugin[],
  batch: BatchRow,
): Promise<z.input<typeof ImportView>> {
  const source = registerOf(plugins, batch.register);
  const { definition } = source;
  const { approveHistory } = definition.permissions;
  const may = (id: string | undefined) => id !== undefined && ctx.actor.permissions.has(id);
  const actor = { userId: ctx.actor.userId, mayApprove: may(approveHistory) };
  const names =
    batch.historyDecidedBy === null
      ? undefined
      : await ctx.people.namesOf([batch.historyDecidedBy]);
  return {
    id: batch.id,
    number: batch.number,
    register: batch.register,
    registerTitle: definition.title,
    fileName: batch.fileName,
    status: batch.status,
    progress: batch.progress,
    rows: { done: batch.rowsDone, total: batch.rowsTotal },
    problem: await openProblem(ctx, batch),
    summary: await shownSummary(ctx, batch, definition),
    historyStatus: batch.historyStatus,
    createdBy: batch.createdByName,
    createdAt: batch.createdAt,
    committedAt: batch.committedAt,
    historyDecidedBy:
      batch.historyDecidedBy === null ? null : (names?.get(batch.historyDecidedBy) ?? '已离任人员'),
    historyClosedReasons: historyConflicts(batch, actor).map((reason) => reason.message),
    reverted:
      batch.revertedAt === null
        ? null
        : {
            by: batch.revertedByName ?? '',
            at: batch.revertedAt,
            reason: batch.revertReason ?? '',
          },
    revertClosedReasons: revertConflicts(batch, mayRevert(ctx, source)).map(
      (reason) => reason.message,
    ),
    version: batch.version,
  };
}

/** Who a sheet concerns is known once it is planned: until then its samples are for the person who brought it. */
async function shownSummary(
  ctx: Ctx,
  batch: BatchRow,
  definition: RegisterDefinition,
): Promise<z.output<typeof ImportSummary>> {
  const { sealedLayouts, ...summary } = StoredSummary.parse(batch.summary);
  const isOwn = batch.createdBy === ctx.actor.userId;
  const mayImport = ctx.actor.permissions.has(definition.permissions.import ?? '');
  if (sealedLayouts === undefined || !mayImport || (batch.restricted && !isOwn)) return summary;
  const layouts = await openLayouts(ctx, batch.id, sealedLayouts);
  return { ...summary, layouts: shownLayouts(definition, layouts) };
}

/** The report of a dry run, a page at a time. */
export async function listImportRows(
  ctx: Ctx,
  plugins: readonly Plugin[],
  page: {
    readonly id: string;
    readonly outcome?: ImportRow['outcome'] | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
) {
  const { id, outcome, after, limit } = page;
  const { register } = await showImport(ctx, plugins, id);
  const { definition } = await registerHere(ctx, plugins, register);
  requirePermission(ctx, definition.permissions.read);
  const rows = await listRows(coreTx(ctx), id, {
    outcome,
    after: after === undefined ? undefined : Number(after),
    limit: limit + 1,
  });
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const items = [];
  for (const row of kept) items.push(toRowView(definition, await openRow(ctx, row)));
  return {
    items,
    next: rows.length > limit && last !== undefined ? String(last.rowNo) : null,
  };
}
