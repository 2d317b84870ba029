import type { TalentPoolCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { personKeyOf } from '../person-key.ts';
import { roleOf } from '../screen-seats.ts';
import { proposedSeat } from '../seats.ts';
import { listTargetUnits } from '../targets.repository.ts';
import type { NoteInterestBody } from './matters.schemas.ts';
import { raiseMatter } from './raise-matter.ts';

/** 公务回避: the office notes another interest that may harm fairness (G2). */
export async function noteInterest(
  ctx: TalentPoolCtx,
  body: NoteInterestBody,
): Promise<{ readonly id: string }> {
  if (body.userId === ctx.actor.userId)
    throw conflict('own_interest', '本人的情形请通过回避申报说明');
  const seat = requireFound(await proposedSeat(ctx, body), 'team');
  const isOfTeam = seat.engagementIds.includes(body.engagementId);
  const [unit] = isOfTeam ? await listTargetUnits(ctx.tx, [body.engagementId]) : [];
  const { engagementId, unitId, unitName } = requireFound(unit, 'engagement');
  const { displayName = '', personId, roundId, teamId, userId } = seat;
  const { id } = await raiseMatter(ctx, {
    kind: 'interest',
    roundId,
    team: { id: teamId, name: seat.teamName },
    target: { id: engagementId, name: unitName, unitId, engagementId },
    person: { key: personKeyOf({ personId, userId }), userId, personId, displayName },
    role: roleOf(seat.role),
    edition: null,
    hits: [],
    statement: body.reason,
  });

  await ctx.audit({
    action: 'talent-pool.interest_noted',
    subject: { type: 'recusalMatter', id },
    summary: '登记可能影响公正的其他情形',
    after: { userId, engagementId, reason: body.reason },
    personal: ['reason'],
    personalOf: { type: 'user', id: userId },
    engagementId,
    unitId,
  });
  return { id };
}
