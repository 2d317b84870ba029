import type { MenuCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { contentOf } from './known-skills.ts';
import type { MenuBody } from './menu.schemas.ts';
import { lockMenu, updateMenu, type MenuRow } from './menus.repository.ts';

/** Rewrites a draft; whoever wrote last has drafted it. */
export async function changeMenu(
  ctx: MenuCtx,
  id: string,
  { body, version }: { readonly body: MenuBody; readonly version: number | undefined },
): Promise<void> {
  const row = await lockDraft(ctx, id, version);
  const content = await contentOf(ctx, body);
  await updateMenu(ctx.tx, id, {
    content: JSON.stringify(content),
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    draftedAt: ctx.now,
  });

  await ctx.audit({
    action: 'menu.menu_changed',
    subject: { type: 'demandMenu', id },
    summary: `修改第${row.number}版需求菜单草稿`,
    before: row.content,
    after: content,
  });
}

export async function lockDraft(
  ctx: MenuCtx,
  id: string,
  version: number | undefined,
): Promise<MenuRow> {
  const row = requireFound(await lockMenu(ctx.tx, id), 'menu');
  requireVersion(row, version);
  if (row.publishedAt !== null)
    throw conflict('menu_published', '已发布的菜单不能修改，请起草新的一版');
  return row;
}
