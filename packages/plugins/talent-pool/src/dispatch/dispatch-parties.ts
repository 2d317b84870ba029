import { readOncePerBatch } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { answerDispatches, authoriseDispatches, manageDispatches } from '../permissions.ts';
import type { DispatchRow } from './dispatches.repository.ts';

const managers = readOncePerBatch((ctx: TalentPoolCtx) =>
  ctx.people.usersWithPermissions([manageDispatches.id]),
);
const answerers = readOncePerBatch((ctx: TalentPoolCtx) =>
  ctx.people.usersWithPermissions([answerDispatches.id]),
);
const authorisers = readOncePerBatch((ctx: TalentPoolCtx) =>
  ctx.people.usersWithPermissions([authoriseDispatches.id]),
);

type Parties = Record<
  'drafter' | 'requester' | 'sender' | 'person' | 'host' | 'authoriser',
  readonly string[]
>;

/** Who stands where on the half that is kept here; the others act in their own tenants. */
export async function partiesOf(ctx: TalentPoolCtx, row: DispatchRow): Promise<Parties> {
  const person = row.userId === null ? [] : [row.userId];
  const nobody = { drafter: [], requester: [], sender: [], person: [], host: [], authoriser: [] };
  if (row.half === 'home')
    return {
      ...nobody,
      person,
      sender: [...new Set([...(await answerers(ctx)), ...(await usersOfPlace(ctx, row))])],
    };
  if (row.half === 'target')
    return { ...nobody, host: await managers(ctx), authoriser: await authorisers(ctx) };
  const requester = await managers(ctx);
  const isHome = row.homeExchangeId === null;
  const isTarget = row.targetExchangeId === null;
  return {
    drafter: [row.requestedBy],
    requester,
    sender: isHome ? await senders(ctx, row, requester) : [],
    person: isHome ? person : [],
    host: isTarget ? requester : [],
    authoriser: isTarget ? await authorisers(ctx) : [],
  };
}

/** Whoever answers for the sending unit; where nobody there has an account, the office records the answer. */
async function senders(
  ctx: TalentPoolCtx,
  row: DispatchRow,
  office: readonly string[],
): Promise<readonly string[]> {
  const users = await usersOfPlace(ctx, row);
  return users.length === 0 ? office : users;
}

async function usersOfPlace(
  ctx: TalentPoolCtx,
  { bodyId, unitId }: DispatchRow,
): Promise<readonly string[]> {
  if (unitId !== null) {
    const { heads, liaisons } = await ctx.people.usersOfUnit(unitId);
    return [...new Set([...heads, ...liaisons])];
  }
  return bodyId === null ? [] : await ctx.people.usersOfBody(bodyId);
}
