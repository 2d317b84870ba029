import type { RectificationCtx } from '../database.ts';
import { pick } from '../findings/changed-fields.rules.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { requireEscalation } from './escalation-errors.ts';
import { findTalk, updateTalk } from './escalations.repository.ts';
import type { MinutesBody } from './escalations.schemas.ts';

/** 约谈记录: who was there and what was said, and when it is looked at again. */
export async function recordMinutes(
  ctx: RectificationCtx,
  talkId: string,
  { body, version }: { readonly body: MinutesBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireEscalation(await findTalk(ctx.tx, talkId));
  requireVersion(before, version);
  await updateTalk(ctx.tx, talkId, body);
  await ctx.audit({
    action: 'rectification.talk_recorded',
    subject: { type: 'warningTalk', id: talkId },
    summary: '填写约谈记录',
    before: pick(before, body),
    after: body,
  });
}
