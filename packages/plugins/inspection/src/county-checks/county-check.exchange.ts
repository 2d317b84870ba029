import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { tellOffice } from '../combined/tell-office.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import {
  insertReceived,
  lockCheck,
  lockReceived,
  updateCheck,
} from './county-checks.repository.ts';
import { ReplyCountyCheckBody, SentCountyCheck } from './county-checks.schemas.ts';

/** 县级巡察工作检查: the city writes what it saw, the county answers it. */
export const countyCheckExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '县级巡察工作检查',
  receive: async (ctx, message) => {
    if (message.from.direction === 'above' && message.verb === 'send') await keep(ctx, message);
    if (message.from.direction === 'below' && message.verb === 'reply')
      await keepReply(ctx, message);
  },
});

async function keep(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from, sentByName } = message;
  if ((await lockReceived(ctx.tx, { exchangeId })) !== undefined) return;
  const { items, ...content } = SentCountyCheck.parse(message.content);
  const id = uuidv7();
  await insertReceived(ctx.tx, {
    id,
    exchangeId,
    cityTenantId: from.tenantId,
    cityName: from.name,
    ...content,
    items: JSON.stringify(items),
    sentByName,
    receivedAt: ctx.now,
    reply: null,
    repliedAt: null,
    repliedByName: null,
  });
  const subject = { type: 'receivedCountyCheck', id };
  const summary = `收到${from.name}对本县巡察工作的检查情况，请阅处并回复`;
  await tellOffice(ctx, {
    subject,
    title: summary,
    link: `/m/inspection/county-checks/${id}/received`,
  });
  await ctx.audit({
    action: 'inspection.county_check_received',
    subject,
    summary,
    after: { items: items.length, conclusion: content.conclusion },
  });
}

async function keepReply(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const row = await lockCheck(ctx.tx, { exchangeId: message.exchangeId });
  if (row?.countyTenantId !== message.from.tenantId) return;
  const { reply } = ReplyCountyCheckBody.parse(message.content);
  await updateCheck(ctx.tx, row.id, {
    reply,
    repliedAt: new Date(message.sentAt),
    repliedByName: message.sentByName,
  });
  const subject = { type: 'countyCheck', id: row.id };
  const summary = `${row.countyName}已回复县级巡察工作检查`;
  await tellOffice(ctx, { subject, title: summary, link: `/m/inspection/county-checks/${row.id}` });
  await ctx.audit({
    action: 'inspection.county_check_answered_by_county',
    subject,
    summary,
    after: { reply },
  });
}
