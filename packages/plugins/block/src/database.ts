import type { Ctx } from '@lianxun/plugin-api';

import type { BlockTables } from './block-tables.ts';

/** What repositories of the plugin see: its own tables. */
export type BlockDatabase = BlockTables;

export type BlockCtx = Ctx<BlockDatabase>;

/** What a mode is called with sees no tables; the host's transaction spans every schema. */
export function inBlock(ctx: Ctx): BlockCtx {
  return ctx;
}

/** The other way round: what other plugins offer knows nothing of these tables. */
export function forOthers(ctx: BlockCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in inBlock
  return ctx as unknown as Ctx;
}
