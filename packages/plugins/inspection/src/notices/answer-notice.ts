import type { Attachment, StoredBlob } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockNotice, updateNoticeRow, type NoticeRow } from './notices.repository.ts';

/** 整改情况, as the unit states it, until it is handed in. */
export async function answerNotice(
  ctx: InspectionCtx,
  id: string,
  { result, version }: { readonly result: string | null; readonly version: number | undefined },
): Promise<void> {
  const before = await lockOpen(ctx, id);
  requireVersion(before, version);
  await updateNoticeRow(ctx.tx, id, { result });
  await ctx.audit({
    action: 'inspection.notice_answered',
    subject: { type: 'immediateRectification', id },
    before: { result: before.result },
    after: { result },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}

/** 佐证 of the unit. The port writes the audit entry. */
export async function attachNoticeEvidence(
  ctx: InspectionCtx,
  id: string,
  blob: StoredBlob,
): Promise<Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'purpose' | 'createdAt'>> {
  const { engagementId, released, unitId } = await lockOpen(ctx, id);
  const subject = { type: 'immediateRectification', id, engagementId, unitId, released };
  const attached = await ctx.files.attach(subject, blob, 'evidence');
  const { createdAt, fileName, mediaType, purpose, size } = attached;
  return { id: attached.id, fileName, mediaType, size, purpose, createdAt };
}

async function lockOpen(ctx: InspectionCtx, id: string): Promise<NoticeRow> {
  const row = requireFound(await lockNotice(ctx.tx, id), 'notice');
  if (row.stage !== 'issued' && row.stage !== 'handling')
    throw conflict('notice_not_open', '通知下发以后、报送以前才能填写整改情况');
  return row;
}
