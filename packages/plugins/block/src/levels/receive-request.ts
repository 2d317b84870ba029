import type { ParticipationFacts } from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import { levelsExchangeId } from './levels-exchange-id.ts';
import { findRequest, insertRequest } from './levels.repository.ts';
import { AskedLevels } from './levels.schemas.ts';

/** The invitation has brought what the city wants to know of the units; part of receiving it. */
export async function receiveRequest(
  ctx: BlockCtx,
  { cityTenantId, exchangeId, id }: ParticipationFacts,
  content: Readonly<Record<string, unknown>>,
): Promise<void> {
  const asked = AskedLevels.safeParse(content);
  if (!asked.success || (await findRequest(ctx.tx, id)) !== undefined) return;
  await insertRequest(ctx.tx, {
    id: uuidv7(),
    participationId: id,
    exchangeId: levelsExchangeId(exchangeId),
    cityTenantId,
    levels: JSON.stringify(asked.data.levels),
    askedAt: ctx.now,
    sentAt: null,
    findingsSentAt: null,
  });
}
