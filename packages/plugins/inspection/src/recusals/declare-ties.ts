import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { upsertDeclaration } from './declarations.repository.ts';
import type { DeclareTiesBody } from './recusals.schemas.ts';

const beforeEntry = ['planned', 'mandated', 'preparing'];

/** A member states, for units of his own team, whether he has ties to them (回避申报). */
export async function declareTies(
  ctx: InspectionCtx,
  teamId: string,
  { declarations }: DeclareTiesBody,
): Promise<void> {
  requireFound(await findTeam(ctx.tx, teamId), 'team');
  const members = await listMembers(ctx.tx, [teamId]);
  const self = members.find(({ userId }) => userId === ctx.actor.userId);
  if (self === undefined) throw conflict('not_a_member', '只有本组成员才能申报');
  const units = await listEngagementRows(ctx.tx, { teamId });

  for (const [index, { engagementId, ties }] of declarations.entries()) {
    const unit = units.find(({ id }) => id === engagementId);
    const field = `declarations.${index}.engagementId`;
    if (unit === undefined) throw invalid('unit_of_other_team', '该单位不由本组巡察', field);
    if (!beforeEntry.includes(unit.stage ?? '')) {
      throw conflict('engagement_on_site', `${unit.unitName}已进驻，回避情况请书面报巡察办`);
    }
    await upsertDeclaration(ctx.tx, {
      id: uuidv7(),
      engagementId,
      teamId,
      userId: self.userId,
      displayName: self.displayName,
      hasTies: ties !== null,
      ties,
      declaredAt: ctx.now,
      decision: null,
      decisionNote: null,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
    });
  }

  await ctx.audit({
    action: 'inspection.ties_declared',
    subject: { type: 'team', id: teamId },
    summary: `${self.displayName}申报回避情况`,
    after: { declarations },
    personal: ['declarations'],
    personalOf: { type: 'user', id: self.userId },
  });
}
