import type { TalentPoolCtx } from '../database.ts';
import { listMembers } from '../membership/members.repository.ts';
import { conflict, requireFound } from '../refusals.ts';
import { photosOf } from './photos.ts';

/** Stops showing the 照片; the port writes the audit entry. */
export async function removePhoto(ctx: TalentPoolCtx, personId: string): Promise<void> {
  const members = await listMembers(ctx.tx, { personIds: [personId] });
  requireFound(members[0], 'person');
  const photo = (await photosOf(ctx, [personId])).get(personId);
  if (photo === undefined) throw conflict('no_photo', '这份档案没有照片，请刷新后重试');
  await ctx.files.detach(photo, '移除照片');
}
