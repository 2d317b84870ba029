import type { CoreReadTables, Ctx } from '@lianxun/plugin-api';

import type { CardTables } from './cards/card-tables.ts';
import type { DispatchTables } from './dispatch/dispatch-tables.ts';

/** What repositories of the plugin see: its own tables, and those of core it may read. */
export interface TalentPoolDatabase extends CoreReadTables, CardTables, DispatchTables {}

export type TalentPoolCtx = Ctx<TalentPoolDatabase>;

/** The caller's context on this plugin's tables: the host's transaction spans every schema. */
export function inTalentPool<DB>(ctx: Ctx<DB>): TalentPoolCtx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above; only the view of the tables changes
  return ctx as unknown as TalentPoolCtx;
}

/** The same context for what other plugins contributed. */
export function forOthers(ctx: TalentPoolCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in inTalentPool
  return ctx as unknown as Ctx;
}
