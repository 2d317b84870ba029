import type { InspectedFact } from '@lianxun/plugin-talent-pool/api';

import type { InspectionCtx } from '../database.ts';
import { listRoundOrder, listServedUnits, type ServedUnitRow } from './served-units.repository.ts';

/** Which units each person inspected in the rounds before one; 1 is the round just before it. */
export async function inspectedBefore(
  ctx: InspectionCtx,
  { roundId, userIds }: { readonly roundId: string | null; readonly userIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly InspectedFact[]>> {
  const rounds = await listRoundOrder(ctx.tx);
  const place = roundId === null ? -1 : rounds.findIndex(({ id }) => id === roundId);
  const earlier = rounds.slice(place + 1).map(({ id }) => id);
  if (earlier.length === 0 || userIds.length === 0) return new Map();
  const served = await listServedUnits(ctx.tx, { userIds, roundIds: earlier });
  const facts = new Map<string, InspectedFact[]>();
  for (const row of served) {
    const known = facts.get(row.userId) ?? [];
    known.push(toFact(row, earlier.indexOf(row.roundId) + 1, ctx.scope.tenantCode));
    facts.set(row.userId, known);
  }
  return facts;
}

function toFact(row: ServedUnitRow, roundsAgo: number, countyCode: string): InspectedFact {
  const name = row.unitName.normalize('NFKC').replaceAll(/\s+/gu, '');
  return {
    place: [`unit:${row.unitId}`, `name:${name}`],
    countyCode,
    role: row.role === 'leader' || row.role === 'deputyLeader' ? 'leading' : 'other',
    roundsAgo,
  };
}
