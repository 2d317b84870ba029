import type { TalentPoolCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { listMatters } from '../matters/matters.repository.ts';
import { raiseMatter } from '../matters/raise-matter.ts';
import { personKeyOf } from '../person-key.ts';
import { roleOf } from '../screen-seats.ts';
import { findNotice, findUnitName } from './team-notices.repository.ts';

/** The inspected unit objects to somebody of the team it was told of, before or during the visit. */
export async function objectToMember(
  ctx: TalentPoolCtx,
  noticeId: string,
  reason: string,
): Promise<{ readonly id: string }> {
  const notice = requireFound(await findNotice(ctx.tx, noticeId), 'team_notice');
  const { displayName, engagementId, personId, unitId, userId } = notice;
  if (notice.closedAt !== null)
    throw conflict('objection_late', '巡察组已撤离，不再受理回避异议；有问题请向巡察办书面反映');
  const key = personKeyOf({ personId, userId });
  const open = await listMatters(ctx.tx, { unitId, personKey: key, isOpen: true });
  if (open.some(({ kind, targetId }) => kind === 'objection' && targetId === engagementId))
    throw conflict('objection_open', `对${displayName}的异议正在核定，请等待结果`);
  const { id } = await raiseMatter(ctx, {
    kind: 'objection',
    roundId: notice.roundId,
    team: { id: notice.teamId, name: notice.teamName },
    target: {
      id: engagementId,
      name: (await findUnitName(ctx.tx, unitId))?.name ?? '',
      unitId,
      engagementId,
    },
    person: { key, userId, personId, displayName },
    role: roleOf(notice.role),
    edition: null,
    hits: [],
    statement: reason,
  });

  await ctx.audit({
    action: 'talent-pool.objection_raised',
    subject: { type: 'recusalMatter', id },
    summary: `对${displayName}提出回避异议`,
    after: { userId, reason },
    engagementId,
    unitId,
  });
  return { id };
}
