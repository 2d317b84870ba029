import { v7 as uuidv7 } from 'uuid';

import { requireFutureDate } from '../assignments/create-assignment.ts';
import type { RectificationCtx } from '../database.ts';
import { draftEscalation, ofMatter } from './create-escalation.ts';
import { insertTalk } from './escalations.repository.ts';
import type { CreateTalkBody } from './escalations.schemas.ts';
import { requireMatter } from './find-matter.ts';

/** 约谈, or 集体约谈 where several are asked: one talk, and for each matter its own notice and reply. */
export async function createTalk(
  ctx: RectificationCtx,
  { subjects, ...body }: CreateTalkBody,
): Promise<{ talkId: string; ids: string[] }> {
  requireFutureDate(ctx, body.dueOn);
  const matters = [];
  for (const subject of subjects) matters.push(await requireMatter(ctx, subject));
  const recipients = new Set(matters.map(({ bodyId, unitId }) => unitId ?? bodyId));
  const isCollective = recipients.size > 1;

  const talkId = uuidv7();
  const { demand, dueOn, reason, ...talk } = body;
  await insertTalk(ctx.tx, {
    id: talkId,
    isCollective,
    ...talk,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  const ids: string[] = [];
  for (const matter of matters)
    ids.push(
      await draftEscalation(ctx, {
        form: 'talk',
        rung: isCollective ? 'collectiveTalk' : 'warningTalk',
        rungTitle: isCollective ? '集体约谈' : '约谈',
        demand,
        dueOn,
        reason,
        talkId,
        talkOn: talk.heldOn,
        talkPlace: [talk.heldAt, talk.place].filter(Boolean).join(' '),
        ...ofMatter(matter),
      }),
    );
  return { talkId, ids };
}
