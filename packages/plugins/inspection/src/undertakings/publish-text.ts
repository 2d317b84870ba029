import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import type { InspectionCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { currentText } from './ask-members.ts';
import { insertText } from './undertakings.repository.ts';
import type { PublishTextBody } from './undertakings.schemas.ts';

/** A new edition of 保密承诺书; what was signed keeps the words it was signed in. */
export async function publishText(
  ctx: InspectionCtx,
  { content, note, title }: z.output<typeof PublishTextBody>,
): Promise<void> {
  const before = await currentText(ctx);
  if (before.content === content && before.title === title)
    throw conflict('text_unchanged', '文本没有变化，无需发布新版本');
  const id = uuidv7();
  const edition = before.edition + 1;
  await insertText(ctx.tx, {
    id,
    edition,
    title,
    content,
    note,
    createdBy: ctx.actor.userId,
    createdByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.undertaking_text_published',
    subject: { type: 'undertakingText', id },
    summary: `发布“${title}”第${edition}版`,
    before: { edition: before.edition, title: before.title, content: before.content },
    after: { edition, title, content, note },
  });
}
