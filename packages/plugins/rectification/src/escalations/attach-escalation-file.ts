import type { Attachment, StoredBlob } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireEscalation } from './escalation-errors.ts';
import { lockEscalation } from './escalations.repository.ts';
import { lockAnswered } from './state-reply.ts';

/** 附件 of a letter while it is drafted, 佐证材料 with the reply. The port writes the audit entry. */
export async function attachEscalationFile(
  ctx: RectificationCtx,
  id: string,
  blob: StoredBlob,
): Promise<Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'purpose' | 'createdAt'>> {
  const row = requireEscalation(await lockEscalation(ctx.tx, id));
  const isDraft = row.stage === 'drafted';
  if (!isDraft) await lockAnswered(ctx, id);
  const { engagementId, released, unitId } = row;
  const attached = await ctx.files.attach(
    { type: 'escalation', id, engagementId, unitId, released },
    blob,
    isDraft ? 'basis' : 'evidence',
  );
  const { createdAt, fileName, mediaType, purpose, size } = attached;
  return { id: attached.id, fileName, mediaType, size, purpose, createdAt };
}
