import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageRounds, readRounds, turnIntoFindings } from '../permissions.ts';
import { addEngagements } from './add-engagements.ts';
import {
  AddEngagementsBody,
  EngagementView,
  GiveFeedbackBody,
  ListEngagementsQuery,
  RecordReceiptBody,
  UpdateEngagementBody,
} from './engagements.schemas.ts';
import { giveFeedback } from './give-feedback.ts';
import { getEngagement, listEngagements } from './list-engagements.ts';
import { recordReceipt } from './record-receipt.ts';
import { removeEngagement } from './remove-engagement.ts';
import { updateEngagement } from './update-engagement.ts';

const route = routesFor<InspectionDatabase>();

export const engagementRoutes = [
  route({
    operationId: 'listEngagements',
    method: 'get',
    path: '/engagements',
    scopes: ['member', 'team', 'unit'],
    summary: 'Inspected units with team, dates and stage, by unit name',
    permission: readRounds,
    query: ListEngagementsQuery,
    response: pageOf(EngagementView),
    handler: (ctx, { query }) => listEngagements(ctx, query),
  }),
  route({
    operationId: 'addEngagements',
    method: 'post',
    path: '/engagements',
    summary: 'Take units of the directory into a planned round',
    permission: manageRounds,
    body: AddEngagementsBody,
    response: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    handler: async (ctx, { body }) => ({ ids: [...(await addEngagements(ctx, body))] }),
  }),
  route({
    operationId: 'getEngagement',
    method: 'get',
    path: '/engagements/{id}',
    scopes: ['member', 'team', 'unit'],
    summary: 'One unit in one round; the unit itself sees it after the feedback',
    permission: readRounds,
    params: IdParams,
    response: EngagementView,
    handler: (ctx, { params }) => getEngagement(ctx, params.id),
  }),
  route({
    operationId: 'updateEngagement',
    method: 'patch',
    path: '/engagements/{id}',
    summary: 'Assign a unit to a team and set its dates, before entry',
    permission: manageRounds,
    params: IdParams,
    body: UpdateEngagementBody,
    response: EngagementView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateEngagement(ctx, params.id, { body, version });
      return getEngagement(ctx, params.id);
    },
  }),
  route({
    operationId: 'removeEngagement',
    method: 'delete',
    path: '/engagements/{id}',
    summary: 'Take a unit out of a planned round',
    permission: manageRounds,
    params: IdParams,
    ifMatch: true,
    handler: (ctx, { params, version }) => removeEngagement(ctx, params.id, version),
  }),
  route({
    operationId: 'giveFeedback',
    method: 'post',
    path: '/engagements/{id}/feedback',
    scopes: ['member', 'team'],
    summary: 'Feed the findings back to the unit',
    permission: turnIntoFindings,
    params: IdParams,
    body: GiveFeedbackBody,
    response: z.object({ issued: z.int() }),
    handler: (ctx, { params, body }) => giveFeedback(ctx, params.id, body),
  }),
  route({
    operationId: 'recordFeedbackReceipt',
    method: 'post',
    path: '/engagements/{id}/receipt',
    scopes: ['member', 'team'],
    summary: 'Record that the unit signed for the feedback',
    permission: turnIntoFindings,
    params: IdParams,
    body: RecordReceiptBody,
    response: EngagementView,
    handler: async (ctx, { params, body }) => {
      await recordReceipt(ctx, params.id, body);
      return getEngagement(ctx, params.id);
    },
  }),
];
