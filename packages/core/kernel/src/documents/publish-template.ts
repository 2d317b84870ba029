import { ConflictError, type Ctx, type Plugin } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import { auditTemplate, lockInState, refuseFaulty } from './change-template.ts';
import { retirePublishedTemplate, updateTemplate } from './document-templates.repository.ts';

/** Puts a proposed template in force; never by who drafted it. */
export async function publishTemplate(ctx: Ctx, services: CoreServices, id: string): Promise<void> {
  const row = await lockInState(ctx, id, 'proposed');
  if (row.draftedBy === ctx.actor.userId)
    throw new ConflictError('core.own_template', 'Nobody publishes his own template');
  await refuseFaulty(services, row);
  await retirePublishedTemplate(coreTx(ctx), row.document);
  await updateTemplate(coreTx(ctx), id, {
    status: 'published',
    publishedBy: ctx.actor.userId,
    publishedByName: ctx.actor.displayName,
    publishedAt: ctx.now,
  });
  await auditTemplate(ctx, services.plugins(), row, { verb: '发布', action: 'published' });
}

export async function returnTemplate(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const row = await lockInState(ctx, id, 'proposed');
  await updateTemplate(coreTx(ctx), id, {
    status: 'draft',
    proposedAt: null,
    returnReason: reason,
  });
  await auditTemplate(ctx, plugins, row, { verb: '退回', action: 'returned', note: reason });
}
