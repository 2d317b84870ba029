import { ConflictError, type Ctx, type Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { notInState, refuseFaults } from './change-draft.ts';
import {
  findPublished,
  listProposed,
  lockForm,
  retirePublished,
  updateForm,
  type FormRow,
} from './form-definitions.repository.ts';
import { documentOf } from './form-views.ts';
import type { FormProposalList, FormProposalView } from './forms.schemas.ts';
import { recordTypesOf } from './record-types.ts';
import { formNotFound, requireForm, toLine, toVersionView } from './show-forms.ts';

const own = '不能发布本人起草的表单，请由他人办理';

const closedReasons = (ctx: Ctx, { draftedBy }: FormRow): string[] =>
  draftedBy === ctx.actor.userId ? [own] : [];

export async function listProposals(
  ctx: Ctx,
  plugins: readonly Plugin[],
): Promise<z.input<typeof FormProposalList>> {
  const types = recordTypesOf(plugins);
  const rows = await listProposed(coreTx(ctx));
  return {
    items: rows.map((row) => ({
      ...toLine(row),
      key: row.key,
      purpose: row.purpose,
      recordTitle: types.get(row.recordType)?.recordType.title ?? row.recordType,
      closedReasons: closedReasons(ctx, row),
    })),
  };
}

export async function showProposal(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<z.input<typeof FormProposalView>> {
  const row = await requireForm(ctx, id);
  const published = await findPublished(coreTx(ctx), row.key);
  return {
    ...(await toVersionView(ctx, plugins, row)),
    published: published === undefined ? null : toPublishedView(published),
    closedReasons: row.status === 'proposed' ? closedReasons(ctx, row) : ['没有待发布的草案'],
  };
}

function toPublishedView(row: FormRow) {
  const { schema, ui } = documentOf(row);
  return { number: row.number, schema: { ...schema }, ui: { ...ui } };
}

/** Puts a proposed form in force; never by who drafted it. */
export async function publishForm(ctx: Ctx, plugins: readonly Plugin[], id: string): Promise<void> {
  const row = await lockProposed(ctx, id);
  if (row.draftedBy === ctx.actor.userId)
    throw new ConflictError('core.own_form', 'Nobody publishes his own form');
  await refuseFaults(ctx, plugins, row);
  await retirePublished(coreTx(ctx), row.key);
  await updateForm(coreTx(ctx), id, {
    status: 'published',
    publishedBy: ctx.actor.userId,
    publishedByName: ctx.actor.displayName,
    publishedAt: ctx.now,
  });
  await ctx.audit({
    action: 'core.form_published',
    subject: { type: 'form', id },
    summary: `发布表单“${row.title}”第${row.number}版`,
    after: { key: row.key, number: row.number, schema: row.schema, ui: row.ui },
  });
}

export async function returnForm(
  ctx: Ctx,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const row = await lockProposed(ctx, id);
  await updateForm(coreTx(ctx), id, { status: 'draft', proposedAt: null, returnReason: reason });
  await ctx.audit({
    action: 'core.form_returned',
    subject: { type: 'form', id },
    summary: `退回表单“${row.title}”第${row.number}版`,
    after: { reason },
  });
}

async function lockProposed(ctx: Ctx, id: string): Promise<FormRow> {
  const row = await lockForm(coreTx(ctx), id);
  if (row === undefined) throw formNotFound(id);
  if (row.status !== 'proposed') throw notInState(row);
  return row;
}
