import type { z } from 'zod';

import type { Milestone } from '../campaigns/campaign-plan.ts';
import type { MilestoneState } from '../campaigns/campaigns.schemas.ts';
import type { LinkageCtx } from '../database.ts';
import { delayOf, standingOf } from './progress.rules.ts';

export interface Told {
  readonly plannedOn: string | null;
  readonly doneOn: string | null;
  readonly note: string | null;
}

/** A milestone of one party against its date, in work days of this tenant. */
export async function milestoneState(
  ctx: LinkageCtx,
  { dueOn, key }: Milestone,
  { told, waits }: { readonly told: Told | undefined; readonly waits: readonly string[] },
): Promise<z.input<typeof MilestoneState>> {
  const today = ctx.calendar.today();
  const done = told?.doneOn ?? null;
  const delay = delayOf(dueOn, done, today);
  return {
    key,
    plannedOn: told?.plannedOn ?? null,
    doneOn: done,
    note: told?.note ?? null,
    standing: standingOf(dueOn, done, today),
    delay: delay === undefined ? 0 : await ctx.calendar.workdaysBetween(delay.from, delay.to),
    waits: done === null ? [...waits] : [],
  };
}
