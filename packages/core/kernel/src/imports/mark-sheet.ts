import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  type Ctx,
  type RegisterDefinition,
} from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';
import { columnsFor } from './decide-columns.ts';
import { hides } from './export-register.ts';
import { maskedProblems } from './import-row-view.ts';
import { findBatch, type BatchRow } from './imports.repository.ts';
import { openSheet } from './sealed-sheet.ts';
import { withSheet } from './sheet-reader.ts';
import { rowChunks } from './written-rows.ts';

/** The person's own file as he uploaded it, with what the dry run has found written into it. */
export async function markSheet(
  ctx: Ctx,
  { plugins, storage }: CoreServices,
  id: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const tx = coreTx(ctx);
  const batch = await findBatch(tx, id);
  if (batch === undefined) throw new NotFoundError('core.import_not_found', `No import ${id}`);
  const { definition } = await registerHere(ctx, plugins(), batch.register);
  requirePermission(ctx, definition.permissions.import);
  refuseOthers(ctx, definition, batch);
  const problems = await allProblems(ctx, definition, id);
  if (problems.length === 0) throw new ConflictError('core.import_without_problems', 'No problems');
  const file = {
    fileName: batch.fileName,
    bytes: await openSheet(ctx, storage(), batch),
    definition,
  };
  const bytes = await withSheet(file, async ({ outline, mark }) => {
    const { columns } = await columnsFor(ctx, definition, outline);
    return await mark(columns, problems);
  });
  return { fileName: batch.fileName.replace(/(\.xlsx)?$/i, '_错误说明.xlsx'), bytes };
}

/** The sheet holds personal values in full: it is for who brought it, and who may see them anyway. */
function refuseOthers(
  ctx: Ctx,
  { columns, permissions }: RegisterDefinition,
  batch: BatchRow,
): void {
  if (batch.createdBy === ctx.actor.userId || !columns.some(hides)) return;
  if (permissions.reveal !== undefined && ctx.actor.permissions.has(permissions.reveal)) return;
  throw new ForbiddenError('core.import_sheet_of_another', 'The sheet is not masked');
}

async function allProblems(
  ctx: Ctx,
  definition: RegisterDefinition,
  batchId: string,
): Promise<CellProblem[]> {
  const problems: CellProblem[] = [];
  for await (const rows of rowChunks(ctx, batchId, { outcome: 'rejected' }))
    problems.push(...rows.flatMap((row) => maskedProblems(definition, row)));
  return problems;
}
