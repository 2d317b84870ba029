import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { requireOrder } from '../rounds/create-round.ts';
import { requireMayMeet } from '../teams/screen-members.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { lockEngagement, updatePlan, type EngagementRow } from './engagements.repository.ts';
import type { UpdateEngagementBody } from './engagements.schemas.ts';

const beforeEntry = ['planned', 'mandated', 'preparing'];

/** Gives a unit to a team and sets its own dates, before entry. */
export async function updateEngagement(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateEngagementBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockEngagement(ctx.tx, id), 'engagement');
  requireVersion(before, version);
  if (!beforeEntry.includes(before.stage ?? '')) {
    throw conflict('engagement_on_site', '已进驻，不能再调整巡察组和日期；延长进驻请按流程办理');
  }
  const { teamId, ...changes } = definedOf(body);
  requireOrder(
    changes.onSiteOn === undefined ? before.onSiteOn : changes.onSiteOn,
    changes.offSiteOn === undefined ? before.offSiteOn : changes.offSiteOn,
  );

  if (teamId !== undefined) await assignTeam(ctx, before, teamId);
  await updatePlan(ctx.tx, id, changes);

  await ctx.audit({
    action: 'inspection.engagement_updated',
    subject: { type: 'engagement', id },
    before: pick(before, definedOf(body)),
    after: definedOf(body),
    engagementId: id,
    unitId: before.unitId,
  });
}

async function assignTeam(
  ctx: InspectionCtx,
  { id, roundId }: EngagementRow,
  teamId: string | null,
): Promise<void> {
  const team = teamId === null ? undefined : await findTeam(ctx.tx, teamId);
  if (teamId !== null && team?.roundId !== roundId) {
    throw invalid('team_of_other_round', '请选择本轮的巡察组', 'teamId');
  }
  await ctx.engagements.assignTeam(id, teamId);
  if (team === undefined) return;
  const members = await listMembers(ctx.tx, [team.id]);
  await requireMayMeet(ctx, team, { members, path: 'assignment', engagementIds: [id] });
}
