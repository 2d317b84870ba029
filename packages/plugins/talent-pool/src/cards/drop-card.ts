import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { deleteCard, findCard, insertEndedCard } from './cards.repository.ts';
import { openTargetCards } from './held-cards.ts';
import { deleteChecksOf } from './secret-checks.repository.ts';
import { tellOwner } from './tell-owner.ts';

/**
 * Deletes a card with all that was found out about it. What stays says that there was one, from whom,
 * and why it ended, not whose it was.
 */
export async function dropCard(
  ctx: TalentPoolCtx,
  { ended, id }: { readonly id: string; readonly ended: 'withdrawn' | 'expired' },
): Promise<void> {
  const card = await findCard(ctx.tx, id);
  if (card === undefined) return;
  const targets = card.kind === 'target' ? await openTargetCards(ctx, [id]) : [];
  const targetIds = targets.flatMap(({ content }) => content.units.map((unit) => unit.targetId));
  await deleteChecksOf(ctx.tx, [id, ...targetIds]);
  await deleteCard(ctx.tx, id);
  const { fromName, kind, receivedAt } = card;
  await insertEndedCard(ctx.tx, {
    id: uuidv7(),
    cardId: id,
    kind,
    fromName,
    ended,
    receivedAt: new Date(receivedAt),
    endedAt: ctx.now,
  });
  await ctx.audit({
    action: 'talent-pool.card_deleted',
    subject: { type: 'card', id },
    summary: `${fromName}的${kind === 'candidate' ? '人选卡' : '对象卡'}${ended === 'withdrawn' ? '已撤回' : '已到期'}，内容已删除`,
    after: { ended },
  });
  await tellOwner(ctx, card, { what: 'deleted', text: '市级已删除所持内容' });
}
