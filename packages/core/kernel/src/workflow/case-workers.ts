import { handleCases, type Ctx, type WorkflowActor } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { listAbsentPrincipals, listWorkers } from '../people/people-lookup.repository.ts';
import type { CaseRow } from './cases.repository.ts';

type Place = Pick<CaseRow, 'engagementId' | 'unitId' | 'excludedUserIds'>;

/** Whoever causes the change, as the interpreter knows people. */
export function actorOf(ctx: Ctx): WorkflowActor {
  return {
    userId: ctx.actor.userId,
    roles: ctx.actor.roles,
    permissions: [...ctx.actor.permissions],
    ...(ctx.actor.kind === 'job' ? { isSystem: true } : {}),
  };
}

/** The same with those for whom he stands in today. */
export async function actorWithPrincipals(ctx: Ctx, place: Place): Promise<WorkflowActor> {
  const actor = actorOf(ctx);
  if (actor.isSystem) return actor;
  const principals = await listAbsentPrincipals(coreTx(ctx));
  if (principals.length === 0) return actor;
  const actsFor = Object.values(await workersById(ctx, principals, place));
  return actsFor.length === 0 ? actor : { ...actor, actsFor };
}

/** Those of the named who can do work on a record here; somebody it is kept from is none of them. */
export async function workersById(
  ctx: Ctx,
  userIds: readonly string[],
  { engagementId, unitId, excludedUserIds }: Place,
): Promise<Readonly<Record<string, WorkflowActor>>> {
  const reached = userIds.filter((userId) => !excludedUserIds.includes(userId));
  const found = await listWorkers(coreTx(ctx), reached, { engagementId, unitId });
  const workers = found.filter(({ permissions }) => permissions.includes(handleCases.id));
  return Object.fromEntries(workers.map((worker) => [worker.userId, worker]));
}
