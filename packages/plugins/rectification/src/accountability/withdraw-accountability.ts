import { NotFoundError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireStage, requireVersion } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { lockAccountabilityCase, updateWithdrawn } from './accountability.repository.ts';

/** Takes a 件 that was registered by mistake out of every count; it stays on record. */
export async function withdrawAccountability(
  ctx: RectificationCtx,
  id: string,
  { reason, version }: { readonly reason: string; readonly version: number | undefined },
): Promise<void> {
  const before = await lockAccountabilityCase(ctx.tx, id);
  if (before === undefined)
    throw new NotFoundError('rectification.accountability_not_found', 'no such case');
  requireVersion(before, version);
  const finding = requireFinding(await lockFinding(ctx.tx, before.findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');

  await updateWithdrawn(ctx.tx, id, { withdrawnAt: ctx.now, withdrawnReason: reason });
  await ctx.workflow.contentChanged('finding', finding.id);

  await ctx.audit({
    action: 'rectification.accountability_withdrawn',
    subject: { type: 'finding', id: finding.id },
    summary: '撤销一件追责问责登记',
    before: { accountabilityId: id, matter: before.matter },
    after: { reason },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
