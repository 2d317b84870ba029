import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { manageBriefings, readBriefings } from '../permissions.ts';
import { receivedBlob } from '../working-papers/received-blob.ts';
import {
  AddDecisionBody,
  BriefingsQuery,
  BriefingsView,
  BriefingView,
  RecordBriefingBody,
  UpdateBriefingBody,
  UpdateDecisionBody,
} from './briefings.schemas.ts';
import { addDecision, updateDecision } from './decide-briefing.ts';
import { getBriefing, getBriefings } from './list-briefings.ts';
import { attachMinutes, recordBriefing, updateBriefing } from './record-briefing.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();

export const briefingRoutes = [
  route({
    operationId: 'getBriefings',
    method: 'get',
    path: '/rounds/{id}/briefings',
    summary: 'Who has heard a round, or one unit in it, and what was decided',
    permission: readBriefings,
    params: IdParams,
    query: BriefingsQuery,
    response: BriefingsView,
    handler: (ctx, { params, query }) => getBriefings(ctx, params.id, query.engagement ?? null),
  }),
  route({
    operationId: 'recordBriefing',
    method: 'post',
    path: '/rounds/{id}/briefings',
    summary: 'Record that the next briefing was held',
    permission: manageBriefings,
    params: IdParams,
    body: RecordBriefingBody,
    response: BriefingView,
    status: 201,
    handler: async (ctx, { params, body }) =>
      getBriefing(ctx, await recordBriefing(ctx, params.id, body)),
  }),
  route({
    operationId: 'updateBriefing',
    method: 'patch',
    path: '/briefings/{id}',
    summary: 'Put right how a briefing was recorded',
    permission: manageBriefings,
    params: IdParams,
    body: UpdateBriefingBody,
    response: BriefingView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateBriefing(ctx, params.id, { body, version });
      return getBriefing(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachBriefingMinutes',
    method: 'post',
    path: '/briefings/{id}/files',
    summary: 'Upload the minutes',
    permission: manageBriefings,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachMinutes(ctx, IdParams.parse(params).id, receivedBlob(received)),
  }),
  route({
    operationId: 'addBriefingDecision',
    method: 'post',
    path: '/briefings/{id}/decisions',
    summary: 'Record what was decided, who sees to it and by when',
    permission: manageBriefings,
    params: IdParams,
    body: AddDecisionBody,
    response: BriefingView,
    status: 201,
    handler: async (ctx, { params, body }) => {
      await addDecision(ctx, params.id, body);
      return getBriefing(ctx, params.id);
    },
  }),
  route({
    operationId: 'updateBriefingDecision',
    method: 'patch',
    path: '/briefing-decisions/{id}',
    summary: 'Put a decision right, or say what became of it',
    permission: manageBriefings,
    params: IdParams,
    body: UpdateDecisionBody,
    ifMatch: true,
    handler: (ctx, { params, body, version }) => updateDecision(ctx, params.id, { body, version }),
  }),
];
