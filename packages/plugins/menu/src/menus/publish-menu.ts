import type { MenuCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { announceMenu } from './announce-menu.ts';
import { lockDraft } from './change-menu.ts';
import { updateMenu } from './menus.repository.ts';

/**
 * Counties order from it from now on, those called before as well unless they have ordered; nobody
 * publishes what he has drafted.
 */
export async function publishMenu(
  ctx: MenuCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const row = await lockDraft(ctx, id, version);
  if (row.draftedBy === ctx.actor.userId)
    throw conflict('own_draft', '菜单由您起草，请由另一人发布');
  await updateMenu(ctx.tx, id, {
    isPublished: true,
    publishedByName: ctx.actor.displayName,
    publishedAt: ctx.now,
  });
  const told = await announceMenu(ctx, row);

  await ctx.audit({
    action: 'menu.menu_published',
    subject: { type: 'demandMenu', id },
    summary: `发布第${row.number}版需求菜单${told === 0 ? '' : `，告知${told}个县区`}`,
    after: row.content,
  });
}
