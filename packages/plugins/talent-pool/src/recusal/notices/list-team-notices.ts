import type { TalentPoolCtx } from '../../database.ts';
import type { TeamNoticeView } from '../matters/matters.schemas.ts';
import { listNotices } from './team-notices.repository.ts';

/** Which units of a team know who is in it, and since when. */
export async function listTeamNotices(
  ctx: TalentPoolCtx,
  teamId: string,
): Promise<TeamNoticeView[]> {
  const notices = await listNotices(ctx.tx, { teamId });
  const byUnit = Map.groupBy(notices, ({ engagementId }) => engagementId);
  return [...byUnit].map(([engagementId, told]) => ({
    engagementId,
    notifiedAt: told.map(({ notifiedAt }) => notifiedAt).toSorted()[0] ?? '',
    members: told.map(({ role, userId }) => ({ userId, role })),
    isClosed: told.every(({ closedAt }) => closedAt !== null),
  }));
}
