import type { CoreReadTables, Ctx } from '@lianxun/plugin-api';

import type { LinkageTables } from './linkage-tables.ts';

/** What repositories of the plugin see: its own tables, and those of the core it may read. */
export type LinkageDatabase = LinkageTables & CoreReadTables;

export type LinkageCtx = Ctx<LinkageDatabase>;

/** What a mode is called with sees no tables; the host's transaction spans every schema. */
export function inLinkage(ctx: Ctx): LinkageCtx {
  return ctx;
}
