import type { InspectionCtx } from '../database.ts';
import { lastDayOf, recentPeriods, type Period } from './periods.rules.ts';
import { threeLedgersDueDays, threeLedgersPeriod } from './three-ledgers.settings.ts';

/** The tenant's own recent periods, the newest first, each with the day it is due. */
export async function recentDuePeriods(
  ctx: InspectionCtx,
  count: number,
): Promise<readonly (Period & { readonly dueOn: string })[]> {
  const months = await ctx.settings.get(threeLedgersPeriod);
  const periods = [];
  for (const one of recentPeriods(ctx.calendar.today(), months, count))
    periods.push({ ...one, dueOn: await dueHere(ctx, one) });
  return periods;
}

/** The day by which this tenant wants a period: a city judges its counties by its own. */
export async function dueHere(
  ctx: InspectionCtx,
  { period }: Pick<Period, 'period'>,
): Promise<string> {
  const amount = await ctx.settings.get(threeLedgersDueDays);
  return (await ctx.calendar.dueDate(lastDayOf(period), { amount, unit: 'day' })).date;
}
