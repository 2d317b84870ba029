import { buffer } from 'node:stream/consumers';

import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';
import { columnsFor } from './decide-columns.ts';
import { findBatch, listProblems } from './imports.repository.ts';
import { problemsOf } from './planned-row.ts';
import { withSheet } from './sheet-reader.ts';

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
  const problems = await allProblems(ctx, id);
  if (problems.length === 0) throw new ConflictError('core.import_without_problems', 'No problems');
  const file = {
    fileName: batch.fileName,
    bytes: await buffer(await storage().read(batch.storageKey)),
    definition,
  };
  const bytes = await withSheet(file, async ({ outline, mark }) => {
    const { columns } = await columnsFor(ctx, definition, outline);
    return await mark(columns, problems);
  });
  return { fileName: batch.fileName.replace(/(\.xlsx)?$/i, '_错误说明.xlsx'), bytes };
}

const chunk = 2000;

async function allProblems(ctx: Ctx, batchId: string): Promise<CellProblem[]> {
  const problems: CellProblem[] = [];
  for (let after = 0; ;) {
    const rows = await listProblems(coreTx(ctx), batchId, { after, limit: chunk });
    problems.push(...rows.flatMap(problemsOf));
    after = rows.at(-1)?.rowNo ?? after;
    if (rows.length < chunk) return problems;
  }
}
