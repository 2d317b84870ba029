import type { Reason } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import type { DispatchRow } from '../dispatch/dispatches.repository.ts';
import { reason } from '../refusals.ts';
import { findCard } from './cards.repository.ts';

type Asked = Pick<DispatchRow, 'candidateId' | 'half' | 'homeExchangeId' | 'personName'>;

/** With the card go the answers of the secret check: nobody goes on without them. */
export async function goneCardProblems(
  ctx: TalentPoolCtx,
  { candidateId, half, homeExchangeId, personName }: Asked,
): Promise<Reason[]> {
  if (half !== 'requester' || homeExchangeId === null) return [];
  const card = await findCard(ctx.tx, candidateId);
  return card !== undefined && card.expiresOn >= ctx.calendar.today()
    ? []
    : [reason('card_gone', `${personName}的人选卡已撤回或到期，请退回重派或撤销派员`)];
}
