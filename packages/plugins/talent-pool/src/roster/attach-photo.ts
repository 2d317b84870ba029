import { receivedBlob } from '../cards/received-blob.ts';
import type { TalentPoolCtx } from '../database.ts';
import { listMembers } from '../membership/members.repository.ts';
import { requireFound } from '../refusals.ts';
import { photoPurpose, photosOf, photoSubject } from './photos.ts';

/** A new 照片 takes the place of the one before, which the record keeps. The port writes the audit entries. */
export async function attachPhoto(
  ctx: TalentPoolCtx,
  personId: string,
  received: unknown,
): Promise<{ readonly photoId: string }> {
  const members = await listMembers(ctx.tx, { personIds: [personId] });
  requireFound(members[0], 'person');
  const before = (await photosOf(ctx, [personId])).get(personId);
  if (before !== undefined) await ctx.files.detach(before, '更换照片');
  const { id } = await ctx.files.attach(
    photoSubject(personId),
    receivedBlob(received),
    photoPurpose,
  );
  return { photoId: id };
}
