import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { readLeads } from '../permissions.ts';
import { cellsPlace } from './fill-lead-return.job.ts';
import { LeadReturnMessage, personField } from './lead-return-message.ts';
import { findLeadReturn, insertLeadReturn, replaceLeadRows } from './lead-returns.repository.ts';
import { hashOfReturn } from './ledger-rows.ts';
import { periodTitle } from './periods.rules.ts';
import { dueHere } from './read-periods.ts';

/** 线索台账: from restricted scope to restricted scope, beside everything the offices send each other. */
export const leadReturnExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '线索台账报送',
  receive: async (ctx, message) => {
    if (message.from.direction === 'below' && message.verb === 'submit') await takeIn(ctx, message);
  },
});

async function takeIn(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from } = message;
  if ((await findLeadReturn(ctx.tx, { exchangeId })) !== undefined) return;
  const { issuedAt, rows, takenAt, ...head } = LeadReturnMessage.parse(message.content);
  if (hashOfReturn({ ...head, ledgers: { leads: rows } }) !== head.contentHash)
    return await ctx.audit({
      action: 'inspection.lead_return_unsound',
      subject: { type: 'leadReturn', id: exchangeId },
      summary: `${from.name}的${periodTitle(head)}线索台账与摘要值不符，没有收下`,
      restricted: true,
    });
  const id = uuidv7();
  await insertLeadReturn(ctx.tx, {
    ...head,
    dueOn: await dueHere(ctx, head),
    id,
    direction: 'incoming',
    exchangeId,
    partnerTenantId: from.tenantId,
    partnerCode: from.code,
    partnerName: from.name,
    countyName: from.name,
    takenAt: new Date(takenAt),
    remindedAt: null,
    issuedAt: new Date(issuedAt),
    createdAt: ctx.now,
  });
  await keepRows(ctx, id, rows);
  const title = `${from.name}报送${periodTitle(head)}线索台账`;
  const subject = { type: 'leadReturn', id, restricted: true };
  await ctx.notify.send({
    key: `leadReturn:${id}`,
    userIds: await ctx.people.usersWithPermissions([readLeads.id]),
    title,
    subject,
    link: `/m/inspection/lead-returns/${id}`,
  });
  await ctx.audit({
    action: 'inspection.lead_return_received',
    subject,
    summary: title,
    restricted: true,
  });
}

/** A row is kept from whoever here bears the name of somebody the lead is about. */
async function keepRows(
  ctx: InspectionCtx,
  returnId: string,
  rows: LeadReturnMessage['rows'],
): Promise<void> {
  const readers = await ctx.people.usersWithPermissions([readLeads.id]);
  const indexes = new Map<string, string>();
  for (const [userId, name] of await ctx.people.namesOf(readers))
    indexes.set(userId, await ctx.secrets.sharedIndex(name, personField));
  const sealed = [];
  for (const { cells, change, dueOn, isEnded, people, rowKey } of rows) {
    const id = uuidv7();
    const excludedUserIds = readers.filter((userId) => people.includes(indexes.get(userId) ?? ''));
    const cellsSealed = await ctx.secrets.seal(JSON.stringify(cells), cellsPlace(id));
    sealed.push({ id, rowKey, dueOn, isEnded, change, cellsSealed, excludedUserIds });
  }
  await replaceLeadRows(ctx.tx, returnId, sealed);
}
