import type { InspectionCtx } from '../database.ts';
import { keptFrom } from '../leads/candidates.rules.ts';
import { findCandidates } from '../leads/find-candidates.ts';
import { signUrgent } from '../permissions.ts';
import type { UrgentContent } from './urgent-reports.schemas.ts';

const restricted = 'core:restricted';

/** Who signs here; each of them reads what is drafted. */
export const signersOf = (ctx: InspectionCtx): Promise<readonly string[]> =>
  ctx.people.usersWithPermissions([signUrgent.id]);

/** Accounts that are or may be somebody the report is about. */
export async function concernedBy(
  ctx: InspectionCtx,
  { concerned }: Pick<UrgentContent, 'concerned'>,
): Promise<readonly string[]> {
  const candidates = [];
  for (const { name, unitName } of concerned)
    candidates.push(await findCandidates(ctx, name, { personId: null, unitName }));
  return keptFrom(candidates);
}

/** Everybody in the restricted scope who is not named to read it, and whoever it is about. */
export async function keptOut(
  ctx: InspectionCtx,
  readers: readonly string[],
  concerned: readonly string[],
): Promise<string[]> {
  const inside = await ctx.people.usersWithPermissions([restricted]);
  const others = inside.filter((userId) => !readers.includes(userId));
  return [...new Set([...others, ...concerned])].toSorted();
}
