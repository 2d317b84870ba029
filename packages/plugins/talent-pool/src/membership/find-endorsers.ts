import type { TalentPoolCtx } from '../database.ts';
import { endorseNominees } from '../permissions.ts';
import type { MemberRow } from './members.repository.ts';

/** Who speaks for the sending unit: its heads, or in an organ those who may endorse. */
export async function findEndorsers(
  ctx: TalentPoolCtx,
  { bodyId, unitId }: Pick<MemberRow, 'bodyId' | 'unitId'>,
): Promise<readonly string[]> {
  if (unitId !== null) return (await ctx.people.usersOfUnit(unitId)).heads;
  if (bodyId === null) return [];
  const may = new Set(await ctx.people.usersWithPermissions([endorseNominees.id]));
  return (await ctx.people.usersOfBody(bodyId)).filter((userId) => may.has(userId));
}
