import type { CoreReadTables, Ctx } from '@lianxun/plugin-api';

import type { CardTables } from './cards/card-tables.ts';
import type { DispatchTables } from './dispatch/dispatch-tables.ts';
import type { EvaluationTables } from './evaluations/evaluation-tables.ts';
import type { FeedbackTables } from './feedback/feedback-tables.ts';
import type { PlanTables } from './plans/plan-tables.ts';
import type { RecusalTables } from './recusal/recusal-tables.ts';
import type { RosterTables } from './roster/roster-tables.ts';
import type { TrainingTables } from './training/training-tables.ts';

/** What repositories of the plugin see: its own tables, and those of core it may read. */
export interface TalentPoolDatabase
  extends
    CoreReadTables,
    RosterTables,
    RecusalTables,
    PlanTables,
    CardTables,
    DispatchTables,
    EvaluationTables,
    FeedbackTables,
    TrainingTables {}

export type TalentPoolCtx = Ctx<TalentPoolDatabase>;

/** The caller's context on this plugin's tables: the host's transaction spans every schema. */
export function inTalentPool<DB>(ctx: Ctx<DB>): TalentPoolCtx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above; only the view of the tables changes
  return ctx as unknown as TalentPoolCtx;
}

/** The other way round: what other plugins contributed sees no tables of this one. */
export function forOthers(ctx: TalentPoolCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in inTalentPool
  return ctx as unknown as Ctx;
}
