import { NotFoundError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { listChecks } from './follow-ups.repository.ts';
import { toCheckView, type CheckView } from './follow-ups.schemas.ts';

/** The checking list of a follow-up engagement. */
export async function listFollowUps(
  ctx: RectificationCtx,
  engagementId: string,
): Promise<{ items: CheckView[]; isFollowUp: boolean; unitId: string }> {
  const engagement = await ctx.engagements.find(engagementId);
  if (engagement === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  const rows = await listChecks(ctx.tx, engagementId);
  const files = await ctx.files.list(
    'followUpCheck',
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) =>
    toCheckView(
      row,
      (files.get(row.id) ?? []).map(({ id, fileName, size }) => ({ id, fileName, size })),
    ),
  );
  const { inspectionType, unitId } = engagement;
  return { items, isFollowUp: inspectionType === 'followUp', unitId };
}
