import type { ExchangeMessage } from '@lianxun/plugin-api';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';

import { countiesBelow } from '../combined/save-combined.ts';
import { tellOffice } from '../combined/tell-office.ts';
import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { RemindMessage } from './ledger-return-message.ts';
import {
  insertReminder,
  listEditions,
  listReturns,
  updateReturn,
} from './ledger-returns.repository.ts';
import { covers, periodTitle } from './periods.rules.ts';
import { oneAtATime, openReturn, requirePeriod } from './prepare-return.ts';
import type { RemindBody } from './three-ledgers.schemas.ts';

/** 催报: the county finds a task for the period, with the day the city names. */
export async function remindCounty(
  ctx: InspectionCtx,
  { countyTenantId, dueOn, note, period }: RemindBody,
): Promise<void> {
  const counties = await countiesBelow(ctx);
  const county = requireFound(
    counties.find(({ tenantId }) => tenantId === countyTenantId),
    'county',
  );
  const chosen = await requirePeriod(ctx, period);
  if (dueOn < ctx.calendar.today())
    throw invalid('reminder_due_past', '补报时限不能早于今天', 'dueOn');
  const received = await listReturns(ctx.tx, 'incoming', chosen.starts);
  if (received.some((it) => it.partnerTenantId === countyTenantId && covers(it, chosen)))
    throw conflict('return_received', '这一期已经收到，不需要催报');
  const id = uuidv7();
  await insertReminder(ctx.tx, {
    id,
    countyTenantId,
    countyName: county.name,
    period,
    dueOn,
    note,
    sentAt: ctx.now,
    sentByName: ctx.actor.displayName,
  });
  const { starts } = chosen;
  await ctx.exchange.send({
    type: 'ledgerReturn',
    exchangeId: uuidv5(`reminders of ${period} to ${countyTenantId}`, remindersOf),
    to: countyTenantId,
    verb: 'remind',
    content: { period, starts, dueOn, note } satisfies RemindMessage,
  });
  await ctx.audit({
    action: 'inspection.ledger_county_reminded',
    subject: { type: 'ledgerReminder', id },
    summary: `催报${county.name}${periodTitle(chosen)}三本账`,
    after: { period, dueOn, note },
  });
}

/** Reminders of one period to one county keep their order. */
const remindersOf = '9d1c3f0e-6a55-4a0e-9d4e-3f6f0b6f7a21';

/** County: the draft of the period has a day by which the city waits for it; without one it begins here. */
export async function takeReminder(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { dueOn, note, period, starts } = RemindMessage.parse(message.content);
  await oneAtATime(ctx);
  const editions = await listEditions(ctx.tx, {
    direction: 'outgoing',
    partnerTenantId: message.from.tenantId,
    period,
  });
  const [newest] = editions.filter(({ stage }) => stage !== 'cancelled');
  if (newest?.stage === 'issued') return;
  const id = newest?.id ?? (await openReturn(ctx, { period, starts, dueOn }));
  await updateReturn(ctx.tx, id, { dueOn, remindedAt: ctx.now });
  await ctx.workflow.dueDatesChanged('ledgerReturn', id);
  const words = note === null ? '' : `：${note}`;
  const summary = `${message.from.name}催报${periodTitle({ period, starts })}三本账，请于 ${dueOn} 前报送${words}`;
  await ctx.workflow.note('ledgerReturn', id, { event: 'remind', text: summary });
  const subject = { type: 'ledgerReturn', id };
  await tellOffice(ctx, {
    subject,
    title: summary,
    link: `/m/inspection/ledger-returns/${id}`,
  });
  await ctx.audit({ action: 'inspection.ledger_reminder_received', subject, summary });
}
