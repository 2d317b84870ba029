import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { decideRecusals, objectToMembers, readRecusals } from '../permissions.ts';
import { getRecusalMatter, listRecusalMatters } from './matters/list-matters.ts';
import {
  MatterPage,
  MattersQuery,
  MatterView,
  NoteInterestBody,
  NotifiedMember,
  ObjectionBody,
  ObjectionView,
  RaiseFromPlanBody,
  RaiseMattersBody,
  TeamNoticesQuery,
  TeamNoticeView,
} from './matters/matters.schemas.ts';
import { noteInterest } from './matters/note-interest.ts';
import { raiseFromPlan } from './matters/raise-from-plan.ts';
import { raiseFromSeat } from './matters/raise-from-seat.ts';
import { listObjections } from './notices/list-objections.ts';
import { listTeamNotices } from './notices/list-team-notices.ts';
import { notifyUnit } from './notices/notify-unit.ts';
import { objectToMember } from './notices/object-to-member.ts';
import { previewSeats } from './preview-seats.ts';
import { SeatPreview, SeatsQuery } from './screenings.schemas.ts';

const route = routesFor<TalentPoolDatabase>();
const Id = z.object({ id: z.uuid() });

export const recusalMatterRoutes = [
  route({
    operationId: 'listRecusalMatters',
    method: 'get',
    path: '/recusal-matters',
    summary: 'Matters of recusal, the newest first',
    permission: readRecusals,
    query: MattersQuery,
    response: pageOf(MatterView).meta({ id: 'RecusalMatterList' }),
    handler: (ctx, { query }) => listRecusalMatters(ctx, query),
  }),
  route({
    operationId: 'getRecusalMatter',
    method: 'get',
    path: '/recusal-matters/{id}',
    summary: 'A matter of recusal with its evidence and checks',
    permission: readRecusals,
    params: IdParams,
    response: MatterPage,
    handler: (ctx, { params }) => getRecusalMatter(ctx, params.id),
  }),
  route({
    operationId: 'raiseRecusalMatters',
    method: 'post',
    path: '/recusal-matters',
    summary: 'Put before those who decide what stands against a person wanted in a team',
    permission: decideRecusals,
    body: RaiseMattersBody,
    response: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    handler: async (ctx, { body }) => ({ ids: [...(await raiseFromSeat(ctx, body)).ids] }),
  }),
  route({
    operationId: 'raiseRecusalMattersFromPlan',
    method: 'post',
    path: '/plans/{id}/recusal-matters',
    summary: 'Put before those who decide what stands against a person wanted in a plan',
    permission: decideRecusals,
    params: IdParams,
    body: RaiseFromPlanBody,
    response: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    handler: async (ctx, { params, body }) => ({
      ids: [...(await raiseFromPlan(ctx, params.id, body)).ids],
    }),
  }),
  route({
    operationId: 'noteRecusalInterest',
    method: 'post',
    path: '/recusal-interests',
    summary: 'Note another interest that may harm fairness',
    permission: decideRecusals,
    body: NoteInterestBody,
    response: Id,
    status: 201,
    handler: (ctx, { body }) => noteInterest(ctx, body),
  }),
  route({
    operationId: 'previewRecusal',
    method: 'get',
    path: '/recusal-screenings',
    summary: 'What the rules say about people before they are taken into a team',
    permission: readRecusals,
    query: SeatsQuery,
    response: z.object({ items: z.array(SeatPreview) }),
    handler: async (ctx, { query }) => ({ items: await previewSeats(ctx, query) }),
  }),
  route({
    operationId: 'notifyUnitOfTeam',
    method: 'post',
    path: '/engagements/{id}/team-notice',
    summary: 'Tell an inspected unit who is in its team',
    permission: decideRecusals,
    params: IdParams,
    response: z.object({ told: z.int() }),
    handler: (ctx, { params }) => notifyUnit(ctx, params.id),
  }),
  route({
    operationId: 'listTeamNotices',
    method: 'get',
    path: '/team-notices',
    summary: 'Which units of a team know who is in it',
    permission: readRecusals,
    query: TeamNoticesQuery,
    response: z.object({ items: z.array(TeamNoticeView) }),
    handler: async (ctx, { query }) => ({ items: await listTeamNotices(ctx, query.team) }),
  }),
  route({
    operationId: 'listRecusalObjections',
    method: 'get',
    path: '/objections',
    scopes: ['unit'],
    summary: 'Who inspects the unit, and its objections',
    permission: objectToMembers,
    response: z.object({
      members: z.array(NotifiedMember),
      objections: z.array(ObjectionView),
    }),
    handler: (ctx) => listObjections(ctx),
  }),
  route({
    operationId: 'raiseRecusalObjection',
    method: 'post',
    path: '/team-notices/{id}/objection',
    scopes: ['unit'],
    summary: 'Object to a member of the team',
    permission: objectToMembers,
    params: IdParams,
    body: ObjectionBody,
    response: Id,
    status: 201,
    handler: (ctx, { params, body }) => objectToMember(ctx, params.id, body.reason),
  }),
];
