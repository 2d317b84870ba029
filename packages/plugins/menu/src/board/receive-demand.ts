import type { ExchangeMessage } from '@lianxun/plugin-api';
import { findUndertaking, inInspection } from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';

import { forOthers, type MenuCtx } from '../database.ts';
import { SentDemand } from '../demands/demand-message.ts';
import { modeKey } from '../mode-key.ts';
import {
  insertReceived,
  insertReceivedVersion,
  lockReceived,
  updateReceived,
  type ReceivedDemand,
} from './received.repository.ts';

/** A demand, or a new version of one; the office's weighing stays, what it was given for may differ. */
export async function receiveDemand(ctx: MenuCtx, message: ExchangeMessage): Promise<void> {
  const { changes, combinedId, content, menuNumber, number } = SentDemand.parse(message.content);
  const known = await lockReceived(ctx.tx, { exchangeId: message.exchangeId });
  const id = known?.id ?? uuidv7();
  if (known === undefined) {
    const county = await calledCounty(ctx, combinedId, message.from.tenantId);
    if (county === undefined) return;
    await insertReceived(ctx.tx, {
      id,
      exchangeId: message.exchangeId,
      combinedId,
      countyTenantId: message.from.tenantId,
      countyCode: message.from.code,
      countyName: message.from.name,
      number,
      menuNumber,
      content: JSON.stringify(content),
      receivedAt: ctx.now,
      ...unweighed,
    });
  } else {
    if (!isNewer(known, message, number)) return;
    const row = { number, menuNumber, content: JSON.stringify(content), receivedAt: ctx.now };
    await updateReceived(ctx.tx, id, row);
  }
  await insertReceivedVersion(ctx.tx, {
    id: uuidv7(),
    demandId: id,
    number,
    content: JSON.stringify(content),
    changes: JSON.stringify(changes),
    sentByName: message.sentByName,
    receivedAt: ctx.now,
  });

  await ctx.audit({
    action: 'menu.demand_received',
    subject: { type: 'receivedDemand', id },
    summary: `收到${message.from.name}的巡察需求“${content.title}”第${number}版`,
    after: { number, changes },
  });
}

const unweighed = {
  withdrawnAt: null,
  withdrawnReason: null,
  priority: 'normal',
  priorityReason: null,
  weighedByName: null,
  weighedAt: null,
  told: null,
  rating: null,
  ratedAt: null,
} as const;

const isNewer = (known: ReceivedDemand, { from }: ExchangeMessage, number: number): boolean =>
  known.countyTenantId === from.tenantId && number > known.number;

async function calledCounty(ctx: MenuCtx, combinedId: string, tenantId: number) {
  const undertaking = await findUndertaking(inInspection(forOthers(ctx)), combinedId, modeKey);
  return undertaking?.counties.find((county) => county.tenantId === tenantId);
}
