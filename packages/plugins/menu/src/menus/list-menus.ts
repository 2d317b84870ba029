import { inTalentPool, listSkills } from '@lianxun/plugin-talent-pool/api';

import type { MenuCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import type { MenuList, MenuView } from './menu.schemas.ts';
import { findMenu, listMenuRows, type MenuRow } from './menus.repository.ts';

/** Versions of the city's menu, newest first. */
export async function listMenus(ctx: MenuCtx): Promise<MenuList> {
  const skills = await listSkills(inTalentPool(ctx));
  return {
    items: (await listMenuRows(ctx.tx)).map((row) => viewOf(ctx, row)),
    skills: skills.map(({ title, value }) => ({ key: value, title })),
  };
}

export async function getMenu(ctx: MenuCtx, id: string): Promise<MenuView> {
  return viewOf(ctx, requireFound(await findMenu(ctx.tx, id), 'menu'));
}

function viewOf(ctx: MenuCtx, { draftedBy, ...row }: MenuRow): MenuView {
  return { ...row, isMine: draftedBy === ctx.actor.userId };
}
