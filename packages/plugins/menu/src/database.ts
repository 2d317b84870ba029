import type { Ctx } from '@lianxun/plugin-api';

import type { MenuTables } from './menu-tables.ts';

/** What repositories of the plugin see: its own tables. */
export type MenuDatabase = MenuTables;

export type MenuCtx = Ctx<MenuDatabase>;

/** What a mode is called with sees no tables; the host's transaction spans every schema. */
export function inMenu(ctx: Ctx): MenuCtx {
  return ctx;
}

/** The other way round: what other plugins offer knows nothing of these tables. */
export function forOthers(ctx: MenuCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in inMenu
  return ctx as unknown as Ctx;
}
