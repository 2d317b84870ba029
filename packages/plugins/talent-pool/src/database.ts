import type { CoreReadTables, Ctx } from '@lianxun/plugin-api';

import type { PlanTables } from './plans/plan-tables.ts';

/** What repositories of the plugin see: its own tables, and those of core it may read. */
export interface TalentPoolDatabase extends CoreReadTables, PlanTables {}
import type { RosterTables } from './roster/roster-tables.ts';

/** What repositories of the plugin see: its own tables, and those of core it may read. */
export interface TalentPoolDatabase extends CoreReadTables, RosterTables {}
import type { RecusalTables } from './recusal/recusal-tables.ts';

/** What repositories of the plugin see: its own tables, and those of core it may read. */
export interface TalentPoolDatabase extends CoreReadTables, RecusalTables {}
import type { EvaluationTables } from './evaluations/evaluation-tables.ts';
import type { TrainingTables } from './training/training-tables.ts';

/** What repositories of the plugin see: its own tables, and those of core it may read. */
export interface TalentPoolDatabase extends CoreReadTables, EvaluationTables, TrainingTables {}

export type TalentPoolCtx = Ctx<TalentPoolDatabase>;

/** The caller's context on this plugin's tables: the host's transaction spans every schema. */
export function inTalentPool<DB>(ctx: Ctx<DB>): TalentPoolCtx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above; only the view of the tables changes
  return ctx as unknown as TalentPoolCtx;
}

/** The same context for what other plugins contributed. */
export function forOthers(ctx: TalentPoolCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in inTalentPool
/** The other way round: contributions of other plugins see no tables of this one. */
export function outsideTalentPool(ctx: TalentPoolCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
/** This plugin's context for another plugin's code, which looks at its own tables. */
export function forOthers(ctx: TalentPoolCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host's transaction spans every schema
  return ctx as unknown as Ctx;
}
