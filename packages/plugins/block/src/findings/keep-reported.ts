import type { ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import { replaceFindings } from './findings.repository.ts';
import { SentFindings } from './findings.schemas.ts';

/** A county has submitted the findings of its units; part of receiving. */
export async function keepReported(ctx: BlockCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from } = message;
  const { rows } = SentFindings.parse(message.content);
  await replaceFindings(
    ctx.tx,
    exchangeId,
    rows.map(({ category, key, targetId, text }) => ({
      id: uuidv7(),
      exchangeId,
      fromTenantId: from.tenantId,
      targetId,
      itemKey: key,
      category: JSON.stringify(category),
      content: text,
      sentByName: message.sentByName,
      receivedAt: ctx.now,
    })),
  );
  await ctx.audit({
    action: 'block.findings_received',
    subject: { type: 'unitLevels', id: exchangeId },
    summary: `收到${from.name}报送的反馈问题${rows.length}条`,
    after: { findings: rows.length },
  });
}
