import type { Target } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import { openTargetCards } from './held-cards.ts';

/** Inspected units that counties have told the city of: all, or those with these target ids. */
export async function listCardTargets(
  ctx: TalentPoolCtx,
  { ids }: { readonly ids?: readonly string[] } = {},
): Promise<Target[]> {
  const cards = await openTargetCards(ctx);
  return cards.flatMap(({ content, row }) =>
    content.units
      .filter(({ targetId }) => ids === undefined || ids.includes(targetId))
      .map(({ counties, leadership, name, place, targetId }) => ({
        origin: 'card' as const,
        tenantId: row.fromTenantId,
        tenantCode: row.fromCode,
        facts: { targetId, name, counties, place, leadership },
      })),
  );
}
