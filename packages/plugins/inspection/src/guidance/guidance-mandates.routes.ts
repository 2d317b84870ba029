import { routesFor } from '@lianxun/plugin-api';

import { findParticipationOfRound } from '../combined/participations.repository.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { IdParams } from '../fields.ts';
import { manageTeams } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { listGuidanceMandates } from './guidance-mandates.repository.ts';
import {
  GuidanceMandatesView,
  IssueGuidanceBody,
  WithdrawGuidanceBody,
} from './guidance-mandates.schemas.ts';
import { issueGuidanceMandate, withdrawGuidanceMandate } from './issue-guidance-mandate.ts';

const route = routesFor<InspectionDatabase>();

async function view(ctx: InspectionCtx, teamId: string): Promise<GuidanceMandatesView> {
  const team = requireFound(await findTeam(ctx.tx, teamId), 'team');
  const rows = await listGuidanceMandates(ctx.tx, teamId);
  const names = await ctx.people.namesOf(rows.map(({ userId }) => userId));
  const units = await listEngagementRows(ctx.tx, { teamId });
  const now = ctx.now.toISOString();
  return {
    isCombined: (await findParticipationOfRound(ctx.tx, team.roundId)) !== undefined,
    items: rows.map((row) => ({
      ...row,
      displayName: names.get(row.userId) ?? '已离任人员',
      unitNames: units
        .filter(({ id }) => row.engagementIds.includes(id))
        .map(({ unitName }) => unitName),
      status: row.revokedAt === null ? (now < row.validTo ? 'live' : 'expired') : 'withdrawn',
    })),
  };
}

export const guidanceMandateRoutes = [
  route({
    operationId: 'listGuidanceMandates',
    method: 'get',
    path: '/teams/{id}/guidance-mandates',
    summary: 'Who of the city may read what a team has found',
    permission: manageTeams,
    params: IdParams,
    response: GuidanceMandatesView,
    handler: (ctx, { params }) => view(ctx, params.id),
  }),
  route({
    operationId: 'issueGuidanceMandate',
    method: 'post',
    path: '/teams/{id}/guidance-mandates',
    summary: 'Let one person of the city read named units of a team',
    permission: manageTeams,
    params: IdParams,
    body: IssueGuidanceBody,
    status: 201,
    response: GuidanceMandatesView,
    handler: async (ctx, { body, params }) => {
      await issueGuidanceMandate(ctx, params.id, body);
      return await view(ctx, params.id);
    },
  }),
  route({
    operationId: 'withdrawGuidanceMandate',
    method: 'post',
    path: '/guidance-mandates/{id}/withdrawal',
    summary: 'End a guidance mandate before its day',
    permission: manageTeams,
    params: IdParams,
    body: WithdrawGuidanceBody,
    response: GuidanceMandatesView,
    handler: async (ctx, { body, params }) =>
      await view(ctx, await withdrawGuidanceMandate(ctx, params.id, body.reason)),
  }),
];
