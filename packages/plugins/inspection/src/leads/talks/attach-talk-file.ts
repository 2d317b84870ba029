import type { Attachment, StoredBlob } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { lockTalk } from './talks.repository.ts';

type TalkFile = Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>;

/** A scan or recording of the talk; after the signature nothing is added. The port writes the audit entry. */
export async function attachTalkFile(
  ctx: InspectionCtx,
  talkId: string,
  blob: StoredBlob,
): Promise<TalkFile> {
  const talk = requireFound(await lockTalk(ctx.tx, talkId), 'talk');
  if (talk.confirmedOn !== null) {
    throw conflict('talk_confirmed', '谈话对象已签字确认，记录不再修改');
  }
  const { engagementId } = talk;
  const file = await ctx.files.attach({ type: 'talk', id: talkId, engagementId }, blob, 'record');
  const { id, fileName, mediaType, size, createdAt } = file;
  return { id, fileName, mediaType, size, createdAt };
}
