import type { TalentPoolCtx } from '../database.ts';
import { insertMemberEvent } from './member-events.repository.ts';

/** One line of the history of a membership that no move of its case says; lines are never changed. */
export async function recordMemberEvent(
  ctx: TalentPoolCtx,
  event: {
    readonly memberId: string;
    readonly kind: string;
    readonly sentence: string;
    readonly happenedOn?: string;
  },
): Promise<void> {
  const { happenedOn = ctx.calendar.today(), kind, memberId, sentence } = event;
  await insertMemberEvent(ctx.tx, {
    memberId,
    kind,
    sentence,
    happenedOn,
    actorName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
}
