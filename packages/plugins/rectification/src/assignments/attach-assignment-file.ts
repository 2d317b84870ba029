import type { Attachment, StoredBlob } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { refused, requireAssignment } from './assignment-errors.ts';
import { isHandler } from './assignment-parties.ts';
import { isInHand } from './assignment.rules.ts';
import { lockAssignment } from './assignments.repository.ts';

/** 交办依据 while it is drafted, 佐证材料 while it is worked on. The port writes the audit entry. */
export async function attachAssignmentFile(
  ctx: RectificationCtx,
  id: string,
  blob: StoredBlob,
): Promise<Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'purpose' | 'createdAt'>> {
  const row = requireAssignment(await lockAssignment(ctx.tx, id));
  const isDraft = row.stage === 'drafted';
  if (!isDraft && !(isInHand(row.stage) && (await isHandler(ctx, row))))
    throw refused(
      'assignment_files_closed',
      '拟稿时由交办单位上传依据，签收以后由承办单位上传佐证；现在不能上传',
    );
  const { engagementId, released, unitId } = row;
  const attached = await ctx.files.attach(
    { type: 'assignment', id, engagementId, unitId, released },
    blob,
    isDraft ? 'basis' : 'evidence',
  );
  const { createdAt, fileName, mediaType, purpose, size } = attached;
  return { id: attached.id, fileName, mediaType, size, purpose, createdAt };
}
