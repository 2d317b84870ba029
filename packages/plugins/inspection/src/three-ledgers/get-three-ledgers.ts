import type { InspectionCtx } from '../database.ts';
import { toItems } from './get-return.ts';
import {
  listReminders,
  listReturns,
  type LedgerReturnRow,
  type ReminderRow,
} from './ledger-returns.repository.ts';
import { covers, periodTitle, type Period } from './periods.rules.ts';
import { cityAbove } from './prepare-return.ts';
import { recentDuePeriods } from './read-periods.ts';
import { standingOf } from './standing.rules.ts';
import type { ThreeLedgersView } from './three-ledgers.schemas.ts';

const shownPeriods = 6;

/** The city: counties × periods. A county: its own returns. A tenant may be both. */
export async function getThreeLedgers(ctx: InspectionCtx): Promise<ThreeLedgersView> {
  const today = ctx.calendar.today();
  const periods = await recentDuePeriods(ctx, shownPeriods + 1);
  const since = periods.at(-1)?.starts ?? today;
  const below = (await ctx.exchange.partners()).filter(({ direction }) => direction === 'below');
  const received = await listReturns(ctx.tx, 'incoming', since);
  const reminders = await listReminders(ctx.tx, since);
  const city = await cityAbove(ctx);
  const begun = [...received, ...reminders].map(({ period }) => period);
  const owed = periods.filter(
    isOwed(
      begun,
      periods.find(({ dueOn }) => dueOn < today),
    ),
  );
  return {
    cityName: city?.name ?? null,
    periods: periods.map((one) => ({
      ...one,
      title: periodTitle(one),
      isDue: one.dueOn < today,
    })),
    counties: below
      .toSorted((left, right) => left.code.localeCompare(right.code))
      .map(({ code, name, tenantId }) => ({
        tenantId,
        code,
        name,
        cells: owed.map((one) =>
          cellOf(one, {
            today,
            returns: received.filter((it) => it.partnerTenantId === tenantId),
            reminders: reminders.filter((it) => it.countyTenantId === tenantId),
          }),
        ),
      })),
    own: await toItems(ctx, await listReturns(ctx.tx, 'outgoing', since)),
  };
}

/** Nobody is late for what was before the first return or reminder; the newest period that is due always counts. */
const isOwed = (begun: readonly string[], newest: Period | undefined) => {
  const first = [...begun, ...(newest === undefined ? [] : [newest.period])].toSorted()[0];
  return ({ period }: Period) => first === undefined || period >= first;
};

function cellOf(
  period: Period & { readonly dueOn: string },
  county: {
    readonly today: string;
    readonly returns: readonly LedgerReturnRow[];
    readonly reminders: readonly ReminderRow[];
  },
) {
  const fitting = county.returns.filter((it) => covers(it, period));
  const newest = fitting[0];
  const first = fitting.findLast((it) => it.period === newest?.period);
  const reminder = county.reminders.find((it) => it.period === period.period);
  return {
    period: period.period,
    standing: standingOf(first?.issuedAt ?? null, period.dueOn, county.today),
    ...(newest === undefined
      ? { returnId: null, edition: null, issuedAt: null }
      : { returnId: newest.id, edition: newest.edition, issuedAt: newest.issuedAt }),
    remindedAt: reminder?.sentAt ?? null,
  };
}
