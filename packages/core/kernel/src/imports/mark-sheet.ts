import { buffer } from 'node:stream/consumers';

import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';
import { findBatch, listRows } from './imports.repository.ts';
import { problemsOf } from './planned-row.ts';
import { markInThread } from './read-in-thread.ts';
import { everyRow } from './written-rows.ts';

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
  const rejected = await listRows(tx, id, { outcome: 'rejected', limit: everyRow });
  if (rejected.length === 0) throw new ConflictError('core.import_without_problems', 'No problems');
  const bytes = await markInThread({
    fileName: batch.fileName,
    bytes: await buffer(await storage().read(batch.storageKey)),
    definition,
    problems: rejected.flatMap(problemsOf),
  });
  return { fileName: batch.fileName.replace(/(\.xlsx)?$/i, '_错误说明.xlsx'), bytes };
}
