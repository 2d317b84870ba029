import { routesFor } from '@lianxun/plugin-api';

import type { MenuDatabase } from '../database.ts';
import { orderFromMenu, readMenu } from '../permissions.ts';
import { changeDemand } from './change-demand.ts';
import { DemandBody } from './demand.schemas.ts';
import { draftDemand } from './draft-demand.ts';
import { getDemandRequest, getOwnDemand } from './get-own-demands.ts';
import { DemandRequestView, IdParams, OwnDemandView } from './own-demands.schemas.ts';
import { rateDemand } from './rate-demand.ts';
import { Rating } from './rating.schemas.ts';

const route = routesFor<MenuDatabase>();

export const ownDemandRoutes = [
  route({
    operationId: 'getDemandRequest',
    method: 'get',
    path: '/requests/{id}',
    summary: 'What this county may order in an undertaking, and what it has ordered',
    permission: readMenu,
    params: IdParams,
    response: DemandRequestView,
    handler: (ctx, { params }) => getDemandRequest(ctx, params.id),
  }),
  route({
    operationId: 'draftDemand',
    method: 'post',
    path: '/requests/{id}/demands',
    summary: 'Draft a demand',
    permission: orderFromMenu,
    params: IdParams,
    body: DemandBody,
    response: OwnDemandView,
    status: 201,
    handler: async (ctx, { params, body }) =>
      getOwnDemand(ctx, await draftDemand(ctx, params.id, body)),
  }),
  route({
    operationId: 'getOwnDemand',
    method: 'get',
    path: '/demands/{id}',
    summary: 'A demand of this county, with what it got',
    permission: readMenu,
    params: IdParams,
    response: OwnDemandView,
    handler: (ctx, { params }) => getOwnDemand(ctx, params.id),
  }),
  route({
    operationId: 'changeDemand',
    method: 'put',
    path: '/demands/{id}',
    summary: 'Rewrite a demand while it is drafted',
    permission: orderFromMenu,
    params: IdParams,
    body: DemandBody,
    response: OwnDemandView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await changeDemand(ctx, params.id, { body, version });
      return getOwnDemand(ctx, params.id);
    },
  }),
  route({
    operationId: 'rateDemand',
    method: 'post',
    path: '/demands/{id}/rating',
    summary: 'Say how well the county was served',
    permission: orderFromMenu,
    params: IdParams,
    body: Rating,
    response: OwnDemandView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await rateDemand(ctx, params.id, { body, version });
      return getOwnDemand(ctx, params.id);
    },
  }),
];
