import { v7 as uuidv7 } from 'uuid';

import type { MenuCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { contentOf } from './known-skills.ts';
import type { MenuBody } from './menu.schemas.ts';
import { insertMenu, listMenuRows } from './menus.repository.ts';

/** The next version of the menu; one draft at a time. */
export async function draftMenu(ctx: MenuCtx, body: MenuBody): Promise<string> {
  const [last] = await listMenuRows(ctx.tx);
  if (last !== undefined && last.publishedAt === null)
    throw conflict('draft_open', '已有一份菜单草稿，请先发布或修改它');
  const content = await contentOf(ctx, body);
  const id = uuidv7();
  const number = (last?.number ?? 0) + 1;
  await insertMenu(ctx.tx, {
    id,
    number,
    content: JSON.stringify(content),
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    draftedAt: ctx.now,
    publishedByName: null,
    publishedAt: null,
  });

  await ctx.audit({
    action: 'menu.menu_drafted',
    subject: { type: 'demandMenu', id },
    summary: `起草第${number}版需求菜单`,
    after: content,
  });
  return id;
}
