import { usersOfRecipient } from '../assignments/assignment-parties.ts';
import { forOthers, type RectificationCtx } from '../database.ts';
import { colourLadder } from '../settings.ts';
import { requireEscalation } from './escalation-errors.ts';
import { findEscalation, findTalk, listOfTalk } from './escalations.repository.ts';
import type { EscalationDetail } from './escalations.schemas.ts';
import { targetsOf } from './find-matter.ts';
import { toEscalationItem } from './list-escalations.ts';

/** A letter or a talk with its matter, reply and files. */
export async function getEscalation(ctx: RectificationCtx, id: string): Promise<EscalationDetail> {
  const row = requireEscalation(await findEscalation(ctx.tx, id));
  const shown = { today: ctx.calendar.today(), ladder: await ctx.settings.get(colourLadder) };
  const target = targetsOf(ctx).find(({ type }) => type === row.subjectType);
  const matter = await target?.find(forOthers(ctx), row.subjectId);
  return {
    ...row,
    ...toEscalationItem(row, shown),
    subjectLink: matter?.link ?? null,
    talk: ctx.scope.kind === 'unit' || row.talkId === null ? null : await talkOf(ctx, row.talkId),
    files: [...((await ctx.files.list('escalation', [id])).get(id) ?? [])],
    isRecipient: (await usersOfRecipient(ctx, row)).includes(ctx.actor.userId),
  };
}

async function talkOf(ctx: RectificationCtx, talkId: string) {
  const talk = requireEscalation(await findTalk(ctx.tx, talkId));
  return { ...talk, others: await listOfTalk(ctx.tx, talkId) };
}
