import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageRounds, readRounds } from '../permissions.ts';
import { createRound } from './create-round.ts';
import { getOverview, getRound } from './get-round.ts';
import { listRounds } from './list-rounds.ts';
import {
  CreateRoundBody,
  ListRoundsQuery,
  RoundItem,
  RoundView,
  UpdateRoundBody,
} from './rounds.schemas.ts';
import { updateRound } from './update-round.ts';

const route = routesFor<InspectionDatabase>();

export const roundRoutes = [
  route({
    operationId: 'listRounds',
    method: 'get',
    path: '/rounds',
    scopes: ['member', 'team'],
    summary: 'Rounds, newest first',
    permission: readRounds,
    query: ListRoundsQuery,
    response: pageOf(RoundItem),
    handler: (ctx, { query }) => listRounds(ctx, query),
  }),
  route({
    operationId: 'createRound',
    method: 'post',
    path: '/rounds',
    summary: 'Plan a round',
    permission: manageRounds,
    body: CreateRoundBody,
    response: RoundView,
    status: 201,
    handler: async (ctx, { body }) => getRound(ctx, (await createRound(ctx, body)).id),
  }),
  route({
    operationId: 'getRound',
    method: 'get',
    path: '/rounds/{id}',
    scopes: ['member', 'team'],
    summary: 'A round with its figures at a glance',
    permission: readRounds,
    params: IdParams,
    response: RoundView,
    handler: (ctx, { params }) => getRound(ctx, params.id),
  }),
  route({
    operationId: 'updateRound',
    method: 'patch',
    path: '/rounds/{id}',
    summary: 'Change a round before entry',
    permission: manageRounds,
    params: IdParams,
    body: UpdateRoundBody,
    response: RoundView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateRound(ctx, params.id, { body, version });
      return getRound(ctx, params.id);
    },
  }),
  route({
    operationId: 'getInspectionOverview',
    method: 'get',
    path: '/overview',
    scopes: ['member', 'team'],
    summary: 'Rounds at work with their figures, for the desk',
    permission: readRounds,
    response: z.object({ items: z.array(RoundView) }),
    handler: async (ctx) => ({ items: await getOverview(ctx) }),
  }),
];
