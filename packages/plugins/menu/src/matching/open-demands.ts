import { inTalentPool, listCardUnits, listPlanPeople } from '@lianxun/plugin-talent-pool/api';

import { listReceived } from '../board/received.repository.ts';
import { requireUndertaking } from '../board/require-undertaking.ts';
import type { MenuCtx } from '../database.ts';
import { composeTeams, type ComposedTeams } from './compose-teams.rules.ts';
import { resolveWish } from './resolve-wishes.rules.ts';

/** Demands of an undertaking as teams to be staffed, those that matter most first. */
export async function composeOpenDemands(
  ctx: MenuCtx,
  combinedId: string,
  pools: readonly string[],
): Promise<ComposedTeams> {
  const { counties } = await requireUndertaking(ctx, combinedId);
  const present = new Set(counties.filter((it) => it.takesPart).map((it) => it.tenantId));
  const people = await listPlanPeople(inTalentPool(ctx), pools);
  const held = new Set((await listCardUnits(inTalentPool(ctx))).map(({ targetId }) => targetId));
  const demands = (await listReceived(ctx.tx, combinedId))
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => Number(b.priority === 'first') - Number(a.priority === 'first'))
    .map(({ content, countyName, countyTenantId, id, number, priority, priorityReason }) => ({
      id,
      number,
      countyName,
      content,
      priority,
      priorityReason,
      takesPart: present.has(countyTenantId),
      wishes: content.wishes.map((wish) => resolveWish(wish, people)),
    }));
  return composeTeams(demands, held);
}
