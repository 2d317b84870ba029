import { ListQuery, pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import {
  authoriseLeaders,
  joinCombined as mayJoin,
  manageCombined,
  readCombined,
} from '../permissions.ts';
import { declineCombined, joinCombined, leaveCombined } from './answer-invitation.ts';
import { authoriseLeader } from './authorise-leader.ts';
import { callCounty } from './call-county.ts';
import { getCombined, listCombined, listCombinedChoices } from './combined-views.ts';
import {
  AuthoriseLeaderBody,
  CombinedChoices,
  CombinedItem,
  CombinedView,
  CreateCombinedBody,
  JoinBody,
  LateInvitationBody,
  ListCombinedQuery,
  NominateLeaderBody,
  ParticipationView,
  ReasonBody,
  UpdateCombinedBody,
} from './combined.schemas.ts';
import { nominateLeader } from './nominate-leader.ts';
import { getParticipation, listParticipations } from './participation-views.ts';
import { createCombined, updateCombined } from './save-combined.ts';

const route = routesFor<InspectionDatabase>();
const CountyParams = IdParams.extend({ county: z.uuid() });

export const combinedRoutes = [
  route({
    operationId: 'getCombinedPlace',
    method: 'get',
    path: '/combined-place',
    summary: 'Whether this tenant calls counties to an undertaking, or is called',
    permission: readCombined,
    response: z.object({ isCity: z.boolean() }),
    handler: async (ctx) => ({
      isCity: (await ctx.exchange.partners()).some(({ direction }) => direction === 'below'),
    }),
  }),
  route({
    operationId: 'listCombinedInspections',
    method: 'get',
    path: '/combined-inspections',
    summary: 'Undertakings of the city over its counties, newest first',
    permission: readCombined,
    query: ListCombinedQuery,
    response: pageOf(CombinedItem),
    handler: (ctx, { query }) => listCombined(ctx, query),
  }),
  route({
    operationId: 'listCombinedInspectionChoices',
    method: 'get',
    path: '/combined-inspection-choices',
    summary: 'Modes, counties and the next number of an undertaking',
    permission: manageCombined,
    response: CombinedChoices,
    handler: (ctx) => listCombinedChoices(ctx),
  }),
  route({
    operationId: 'createCombinedInspection',
    method: 'post',
    path: '/combined-inspections',
    summary: 'Plan an undertaking over several counties',
    permission: manageCombined,
    body: CreateCombinedBody,
    response: CombinedView,
    status: 201,
    handler: async (ctx, { body }) => getCombined(ctx, await createCombined(ctx, body)),
  }),
  route({
    operationId: 'getCombinedInspection',
    method: 'get',
    path: '/combined-inspections/{id}',
    summary: 'An undertaking with its counties',
    permission: readCombined,
    params: IdParams,
    response: CombinedView,
    handler: (ctx, { params }) => getCombined(ctx, params.id),
  }),
  route({
    operationId: 'updateCombinedInspection',
    method: 'patch',
    path: '/combined-inspections/{id}',
    summary: 'Change an undertaking before its counties are called',
    permission: manageCombined,
    params: IdParams,
    body: UpdateCombinedBody,
    response: CombinedView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateCombined(ctx, params.id, { body, version });
      return getCombined(ctx, params.id);
    },
  }),
  route({
    operationId: 'inviteCountyToCombinedInspection',
    method: 'post',
    path: '/combined-inspections/{id}/counties',
    summary: 'Call another county while the undertaking is under way',
    permission: manageCombined,
    params: IdParams,
    body: LateInvitationBody,
    response: CombinedView,
    handler: async (ctx, { params, body }) => {
      await callCounty(ctx, params.id, body.county);
      return getCombined(ctx, params.id);
    },
  }),
  route({
    operationId: 'nominateCombinedLeader',
    method: 'put',
    path: '/combined-inspections/{id}/counties/{county}/leader',
    summary: 'Name the leader for one county, which authorises him',
    permission: manageCombined,
    params: CountyParams,
    body: NominateLeaderBody,
    response: CombinedView,
    handler: async (ctx, { params, body }) => {
      await nominateLeader(ctx, { combinedId: params.id, countyId: params.county }, body);
      return getCombined(ctx, params.id);
    },
  }),
];

export const participationRoutes = [
  route({
    operationId: 'listParticipations',
    method: 'get',
    path: '/participations',
    summary: 'Undertakings of the city this county was called to',
    permission: readCombined,
    query: ListQuery,
    response: pageOf(ParticipationView),
    handler: (ctx, { query }) => listParticipations(ctx, query),
  }),
  route({
    operationId: 'getParticipation',
    method: 'get',
    path: '/participations/{id}',
    summary: 'The part of this county in an undertaking of the city',
    permission: readCombined,
    params: IdParams,
    response: ParticipationView,
    handler: (ctx, { params }) => getParticipation(ctx, params.id),
  }),
  route({
    operationId: 'joinCombinedInspection',
    method: 'post',
    path: '/participations/{id}/join',
    summary: 'Take part, with a round of its own',
    permission: mayJoin,
    params: IdParams,
    body: JoinBody,
    response: ParticipationView,
    handler: async (ctx, { params, body }) => {
      await joinCombined(ctx, params.id, body);
      return getParticipation(ctx, params.id);
    },
  }),
  route({
    operationId: 'declineCombinedInspection',
    method: 'post',
    path: '/participations/{id}/decline',
    summary: 'Say no, with a reason',
    permission: mayJoin,
    params: IdParams,
    body: ReasonBody,
    response: ParticipationView,
    handler: async (ctx, { params, body }) => {
      await declineCombined(ctx, params.id, body.reason);
      return getParticipation(ctx, params.id);
    },
  }),
  route({
    operationId: 'leaveCombinedInspection',
    method: 'post',
    path: '/participations/{id}/leave',
    summary: 'Leave an undertaking, with a reason',
    permission: mayJoin,
    params: IdParams,
    body: ReasonBody,
    response: ParticipationView,
    handler: async (ctx, { params, body }) => {
      await leaveCombined(ctx, params.id, body.reason);
      return getParticipation(ctx, params.id);
    },
  }),
  route({
    operationId: 'authoriseCombinedLeader',
    method: 'post',
    path: '/participations/{id}/leader',
    summary: 'Authorise the leader the city has named, or refuse',
    permission: authoriseLeaders,
    params: IdParams,
    body: AuthoriseLeaderBody,
    response: ParticipationView,
    handler: async (ctx, { params, body }) => {
      await authoriseLeader(ctx, params.id, body);
      return getParticipation(ctx, params.id);
    },
  }),
];
