import type { TalentPoolCtx } from '../database.ts';
import { lockMember } from './members.repository.ts';
import { recordMemberEvent } from './record-member-event.ts';

/** A county's 满意度 with somebody of the own pool, in his history; a person of a card has none here. */
export async function noteCountyRating(
  ctx: TalentPoolCtx,
  candidateId: string,
  {
    comment,
    mark,
    title,
  }: { readonly mark: number; readonly title: string; readonly comment: string },
): Promise<void> {
  const member = await lockMember(ctx.tx, candidateId);
  if (member === undefined) return;
  const sentence = `${title}满意度${mark}分（满分5分）${comment === '' ? '' : `：${comment}`}`;
  await recordMemberEvent(ctx, { memberId: member.id, kind: 'county_rated', sentence });
}
