import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { authoriseDispatches } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { isAnsweredHere, isAuthorisedHere } from './dispatch-halves.rules.ts';
import { partyOfPaper } from './dispatch-papers.rules.ts';
import { findDispatch, listDispatchRows } from './dispatches.repository.ts';
import type { DispatchDetail, DispatchItem, ListDispatchesQuery } from './dispatches.schemas.ts';

/** 抽调 of this tenant, newest first; of the unit in its own scope. */
export async function listDispatches(
  ctx: TalentPoolCtx,
  { after, limit, plan, ...filters }: ListDispatchesQuery,
): Promise<Page<DispatchItem>> {
  const rows = await listDispatchRows(ctx.tx, { ...filters, planId: plan, limit, after });
  return toPage(rows, limit, { cursor: ({ id }) => id, view: (row) => row });
}

/** 抽调 of the reader himself. */
export async function listOwnDispatches(ctx: TalentPoolCtx): Promise<{ items: DispatchItem[] }> {
  return {
    items: await listDispatchRows(ctx.tx, { userId: ctx.actor.userId, limit: 100 }),
  };
}

export async function getDispatch(ctx: TalentPoolCtx, id: string): Promise<DispatchDetail> {
  const row = requireFound(await findDispatch(ctx.tx, id), 'dispatch');
  const exchanges = [row.homeExchangeId, row.targetExchangeId].filter((one) => one !== null);
  // Messages are the office's: a unit's scope does not reach them.
  const isOffice = ctx.scope.kind === 'member' && exchanges.length > 0;
  return {
    ...row,
    declaredTies: ctx.can(authoriseDispatches) ? row.declaredTies : null,
    isOnItsWay: isOffice && (await ctx.exchange.undelivered(exchanges)).size > 0,
    isMine: row.userId === ctx.actor.userId,
    isAuthorisedHere: isAuthorisedHere(row),
    isAnsweredHere: isAnsweredHere(row),
    files: ((await ctx.files.list('dispatch', [id])).get(id) ?? []).map((file) => ({
      ...file,
      purpose: partyOfPaper(file.purpose, row),
    })),
  };
}
