import { ConflictError, StaleError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { refuseOversize } from './create-draft.ts';
import { lockDefinition, updateDefinition, type DefinitionRow } from './definitions.repository.ts';
import { versionNotFound } from './get-version.ts';
import type { SaveDraftBody } from './versions.schemas.ts';

/** Keeps what was drawn, faults included; whoever saves counts as an author. */
export async function saveDraft(
  ctx: Ctx,
  change: z.output<typeof SaveDraftBody> & {
    readonly id: string;
    readonly version: number | undefined;
  },
): Promise<void> {
  const row = await lockDraft(ctx, change.id);
  refuseStale(row, change.version);
  refuseOversize(change.document);
  await updateDefinition(coreTx(ctx), row.id, {
    title: change.title,
    note: change.note,
    document: JSON.stringify(change.document),
    layout: JSON.stringify(change.layout),
    updatedAt: ctx.now,
    authorIds: authorsWith(row, ctx.actor.userId),
  });
  await ctx.audit({
    action: 'core.workflow_draft_saved',
    subject: { type: 'workflowDefinition', id: row.id },
    summary: `修改流程草稿“${change.title}”（第${row.number}版）`,
    before: { title: row.title, document: row.document },
    after: { title: change.title, document: change.document },
  });
}

/** Everybody who wrote in a version; none of them publishes it. */
export const authorsWith = ({ authorIds }: Pick<DefinitionRow, 'authorIds'>, userId: string) => [
  ...new Set([...authorIds, userId]),
];

/** The row of a draft that may still be changed. */
export async function lockDraft(ctx: Ctx, id: string): Promise<DefinitionRow> {
  const row = await lockDefinition(coreTx(ctx), id);
  if (row === undefined) throw versionNotFound(id);
  if (row.status === 'draft') return row;
  const message =
    row.status === 'proposed'
      ? '该版本已提交审核，收回后才能修改'
      : '该版本不是草稿，不能修改，请以它为底稿另起新草稿';
  throw new ConflictError('core.not_a_draft', `Version ${id} is ${row.status}`, {
    reasons: [{ code: 'core.not_a_draft', message }],
  });
}

export function refuseStale(row: DefinitionRow, version: number | undefined): void {
  if (version !== undefined && row.version !== version)
    throw new StaleError('core.workflow_changed', `Version ${row.id} has changed`);
}
