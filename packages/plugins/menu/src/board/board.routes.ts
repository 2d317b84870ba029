import { routesFor } from '@lianxun/plugin-api';

import type { MenuDatabase } from '../database.ts';
import { explainTeam } from '../matching/explain-team.ts';
import { getOutcome } from '../matching/get-outcome.ts';
import {
  ExplanationView,
  OutcomeView,
  RematchBody,
  StartMatchingBody,
} from '../matching/matching.schemas.ts';
import { rematchDemand } from '../matching/rematch-demand.ts';
import { startMatching } from '../matching/start-matching.ts';
import { tellResults } from '../matching/tell-results.ts';
import { manageMenu } from '../permissions.ts';
import { DemandBoardView, IdParams, ReceivedDemandView, WeighBody } from './board.schemas.ts';
import { getDemandBoard, getReceivedDemand } from './get-demand-board.ts';
import { weighDemand } from './weigh-demand.ts';

const route = routesFor<MenuDatabase>();
/** All of it is the office's of the city: no county sees another's demand. */
const office = { permission: manageMenu, params: IdParams } as const;

export const boardRoutes = [
  route({
    operationId: 'getDemandBoard',
    method: 'get',
    path: '/boards/{id}',
    summary: 'What all counties of an undertaking ask for',
    ...office,
    response: DemandBoardView,
    handler: (ctx, { params }) => getDemandBoard(ctx, params.id),
  }),
  route({
    operationId: 'startDemandMatching',
    method: 'post',
    path: '/boards/{id}/matchings',
    summary: 'Put all open demands into one staffing plan',
    ...office,
    body: StartMatchingBody,
    response: OutcomeView,
    handler: async (ctx, { params, body }) => {
      await startMatching(ctx, params.id, body);
      return getOutcome(ctx, params.id);
    },
  }),
  route({
    operationId: 'getMatchingOutcome',
    method: 'get',
    path: '/boards/{id}/outcome',
    summary: 'What every county would get, and how fair that is',
    ...office,
    response: OutcomeView,
    handler: (ctx, { params }) => getOutcome(ctx, params.id),
  }),
  route({
    operationId: 'tellMatchingResults',
    method: 'post',
    path: '/boards/{id}/results',
    summary: 'Tell each county what it gets',
    ...office,
    response: OutcomeView,
    handler: async (ctx, { params }) => {
      await tellResults(ctx, params.id);
      return getOutcome(ctx, params.id);
    },
  }),
];

export const receivedRoutes = [
  route({
    operationId: 'getReceivedDemand',
    method: 'get',
    path: '/received-demands/{id}',
    summary: 'One demand with its versions',
    ...office,
    response: ReceivedDemandView,
    handler: (ctx, { params }) => getReceivedDemand(ctx, params.id),
  }),
  route({
    operationId: 'weighReceivedDemand',
    method: 'put',
    path: '/received-demands/{id}/priority',
    summary: 'Say how much a demand weighs, and why',
    ...office,
    body: WeighBody,
    response: ReceivedDemandView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await weighDemand(ctx, params.id, { body, version });
      return getReceivedDemand(ctx, params.id);
    },
  }),
  route({
    operationId: 'rematchDemand',
    method: 'post',
    path: '/received-demands/{id}/rematch',
    summary: 'Staff one changed demand anew, everybody else staying where he is',
    ...office,
    body: RematchBody,
    response: OutcomeView,
    handler: async (ctx, { params, body }) =>
      getOutcome(ctx, await rematchDemand(ctx, params.id, body)),
  }),
  route({
    operationId: 'explainMatchedDemand',
    method: 'get',
    path: '/received-demands/{id}/explanation',
    summary: 'Why these people, and why not those who were wished',
    ...office,
    response: ExplanationView,
    handler: (ctx, { params }) => explainTeam(ctx, params.id),
  }),
];
