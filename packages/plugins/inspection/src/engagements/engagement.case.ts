import { caseTypeFor, pickFields, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { listMeetings } from '../feedback/feedback.repository.ts';
import { feedbackInTwoSteps } from '../feedback/feedback.rules.ts';
import { reason, requireFound } from '../refusals.ts';
import { gatesOf } from '../rounds/gates.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { listMembers, type MemberRow } from '../teams/team-members.repository.ts';
import { usersInRole } from '../teams/team.rules.ts';
import { engagementTemplates } from './engagement-templates.workflow.ts';
import { engagementVocabulary } from './engagement.vocabulary.ts';
import { engagementWorkflow } from './engagement.workflow.ts';
import { findEngagement, type EngagementRow } from './engagements.repository.ts';
import { followEngagement } from './follow-engagement.ts';

const engagement = async (ctx: InspectionCtx, id: string): Promise<EngagementRow> =>
  requireFound(await findEngagement(ctx.tx, id), 'engagement');

export const engagementCase = caseTypeFor<InspectionDatabase>()({
  document: engagementWorkflow,
  vocabulary: engagementVocabulary,
  templates: engagementTemplates,
  guards: {
    ...gatesOf('id'),
    roundMandated: async (ctx, id) => {
      const { roundId } = await engagement(ctx, id);
      const round = await findRound(ctx.tx, roundId);
      const isApproved = round !== undefined && round.approvedOn !== null;
      return isApproved || [reason('round_not_mandated', '轮次尚未获得授权')];
    },
    feedbackInTwoSteps: async (ctx, id) => {
      if (ctx.scope.kind === 'unit') return [reason('office_decides', '须由巡察办办理')];
      const { feedbackOn } = await engagement(ctx, id);
      return feedbackOn === null || feedbackInTwoSteps(await listMeetings(ctx.tx, id));
    },
  } satisfies Guards<typeof engagementWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const row = await engagement(ctx, id);
    const members = await teamOf(ctx, row);
    const unit = await ctx.people.usersOfUnit(row.unitId);
    return {
      leader: usersInRole(members, 'leader'),
      deputy: usersInRole(members, 'deputyLeader'),
      liaison: usersInRole(members, 'liaison'),
      unitHead: unit.heads,
      unitLiaison: unit.liaisons,
      unitResident: unit.residents,
    };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await engagement(ctx, id)) },
    evidence: await ctx.files.count('engagement', id, 'evidence'),
  }),
  content: async (ctx, id) =>
    pickFields(await engagement(ctx, id), [
      'unitId',
      'teamId',
      'inspectionType',
      'onSiteOn',
      'offSiteOn',
      'feedbackDocument',
    ]),
  label: async (ctx, id) => {
    const { roundName, unitName } = await engagement(ctx, id);
    return { title: `${roundName} ${unitName}`, link: `/m/inspection/engagements/${id}` };
  },
  onMoved: followEngagement,
});

/** The inspected unit does not reach the team. */
async function teamOf(ctx: InspectionCtx, { teamId }: EngagementRow): Promise<MemberRow[]> {
  if (teamId === null || ctx.scope.kind === 'unit') return [];
  return await listMembers(ctx.tx, [teamId]);
}
