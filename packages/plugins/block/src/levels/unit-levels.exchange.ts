import { isDeepStrictEqual } from 'node:util';

import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx, BlockDatabase } from '../database.ts';
import { keepReported } from '../findings/keep-reported.ts';
import { lockRequest, replaceReceived, updateRequest } from './levels.repository.ts';
import { AskedLevels, SentLevels } from './levels.schemas.ts';

/** 单位水平: the city asks for levels, a county tells them by the ids of its 对象卡. */
export const unitLevelsExchange = exchangeTypeFor<BlockDatabase>()({
  title: '单位水平表',
  receive: async (ctx, message) => {
    if (message.from.direction === 'below' && message.verb === 'tell') await keepTold(ctx, message);
    if (message.from.direction === 'below' && message.verb === 'report')
      await keepReported(ctx, message);
    if (message.from.direction === 'above' && message.verb === 'ask') await keepAsked(ctx, message);
  },
});

async function keepTold(ctx: BlockCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from } = message;
  const { rows } = SentLevels.parse(message.content);
  await replaceReceived(
    ctx.tx,
    exchangeId,
    rows.map(({ targetId, ...content }) => ({
      id: uuidv7(),
      exchangeId,
      fromTenantId: from.tenantId,
      targetId,
      content: JSON.stringify(content),
      sentByName: message.sentByName,
      receivedAt: ctx.now,
    })),
  );
  await ctx.audit({
    action: 'block.levels_received',
    subject: { type: 'unitLevels', id: exchangeId },
    summary: `收到${from.name}报送的单位水平，${rows.length}个单位`,
    after: { units: rows.length },
  });
}

async function keepAsked(ctx: BlockCtx, message: ExchangeMessage): Promise<void> {
  const request = await lockRequest(ctx.tx, { exchangeId: message.exchangeId });
  if (request === undefined || request.cityTenantId !== message.from.tenantId) return;
  const { levels } = AskedLevels.parse(message.content);
  if (isDeepStrictEqual(levels, request.levels)) return;
  await updateRequest(ctx.tx, request.id, { levels: JSON.stringify(levels) });
  await ctx.audit({
    action: 'block.levels_asked',
    subject: { type: 'unitLevels', id: message.exchangeId },
    summary: `${message.from.name}调整了需要填报的水平指标`,
    before: request.levels,
    after: levels,
  });
}
