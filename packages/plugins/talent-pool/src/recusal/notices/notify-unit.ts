import { v7 as uuidv7 } from 'uuid';

import { forOthers, type TalentPoolCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { roundTeams } from '../../rounds/round-teams.ts';
import { listTargetUnits } from '../targets.repository.ts';
import { mayStillObject } from './follow-visit.ts';
import { findEngagementStage, replaceNotices } from './team-notices.repository.ts';

/** Tells an inspected unit who is in its team, so that it can object (回避异议). */
export async function notifyUnit(
  ctx: TalentPoolCtx,
  engagementId: string,
): Promise<{ readonly told: number }> {
  const [unit] = await listTargetUnits(ctx.tx, [engagementId]);
  const { roundId, unitId, unitName } = requireFound(unit, 'engagement');
  if (!mayStillObject(await findEngagementStage(ctx.tx, engagementId)))
    throw conflict('visit_over', `巡察组已撤离${unitName}，不再告知人员`);
  const [rounds] = ctx.extensions(roundTeams);
  const round = await rounds?.findRound(forOthers(ctx), roundId);
  const team = round?.teams.find(({ units }) =>
    units.some((one) => one.engagementId === engagementId),
  );
  if (team === undefined || team.members.length === 0)
    throw conflict('no_team_to_tell', `${unitName}还没有巡察组人员，请先组建巡察组`);
  await replaceNotices(ctx.tx, engagementId, {
    now: ctx.now,
    rows: team.members.map(({ displayName, personId, role, userId }) => ({
      id: uuidv7(),
      engagementId,
      unitId,
      released: true,
      roundId,
      teamId: team.id,
      teamName: team.name,
      userId,
      personId,
      displayName,
      role,
      notifiedAt: ctx.now,
      withdrawnAt: null,
      closedAt: null,
    })),
  });
  const { heads, liaisons } = await ctx.people.usersOfUnit(unitId);
  await ctx.notify.send({
    key: `team-notice:${engagementId}:${ctx.now.toISOString()}`,
    userIds: [...heads, ...liaisons],
    title: `巡察组人员已告知，如认为有应当回避的可提出异议`,
    subject: { type: 'engagement', id: engagementId, engagementId, unitId, released: true },
    link: '/m/talent-pool/objections',
  });

  await ctx.audit({
    action: 'talent-pool.unit_notified',
    subject: { type: 'engagement', id: engagementId },
    summary: `向${unitName}告知${team.name}人员`,
    after: { userIds: team.members.map(({ userId }) => userId) },
    engagementId,
    unitId,
  });
  return { told: team.members.length };
}
