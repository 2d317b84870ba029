import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { fillChecklists, readChecklists } from '../permissions.ts';
import { answerItem, attachAnswerFile, dropSheet, openSheet } from './answer-checklist.ts';
import * as schemas from './answers.schemas.ts';
import { citeItems } from './cite-items.ts';
import { getEngagementChecklists, getSheet } from './get-engagement-checklists.ts';
import { rollUpChecklist } from './roll-up-checklist.ts';

const route = routesFor<InspectionDatabase>();
const rawRoute = rawRoutesFor<InspectionDatabase>();
const scopes = ['member', 'team'] as const;

const StoredBlob = z.object({
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

export const checklistAnswerRoutes = [
  route({
    operationId: 'getEngagementChecklists',
    method: 'get',
    path: '/engagements/{id}/checklists',
    scopes,
    summary: 'Checklists of a unit with what was filled in, and what cites them',
    permission: readChecklists,
    params: IdParams,
    response: schemas.EngagementChecklistsView,
    handler: (ctx, { params }) => getEngagementChecklists(ctx, params.id),
  }),
  route({
    operationId: 'openChecklistSheet',
    method: 'post',
    path: '/engagements/{id}/checklist-sheets',
    scopes,
    summary: 'Begin to fill in a checklist at the unit, or at one village of it',
    permission: fillChecklists,
    params: IdParams,
    body: schemas.OpenSheetBody,
    response: schemas.ChecklistSheetView,
    status: 201,
    handler: async (ctx, { params, body }) => getSheet(ctx, await openSheet(ctx, params.id, body)),
  }),
  route({
    operationId: 'dropChecklistSheet',
    method: 'delete',
    path: '/checklist-sheets/{id}',
    scopes,
    summary: 'Take an empty sheet away',
    permission: fillChecklists,
    params: IdParams,
    handler: (ctx, { params }) => dropSheet(ctx, params.id),
  }),
  route({
    operationId: 'answerChecklistItem',
    method: 'put',
    path: '/checklist-sheets/{id}/answers/{itemId}',
    scopes,
    summary: 'Say what was seen on one item; version 0 for the first time',
    permission: fillChecklists,
    params: schemas.AnswerParams,
    body: schemas.AnswerItemBody,
    response: schemas.ChecklistSheetView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await answerItem(ctx, params, { body, version });
      return getSheet(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachChecklistFile',
    method: 'post',
    path: '/checklist-answers/{id}/files',
    scopes,
    summary: 'Attach evidence to an answer',
    permission: fillChecklists,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachAnswerFile(ctx, IdParams.parse(params).id, StoredBlob.parse(received)),
  }),
  route({
    operationId: 'citeChecklistItems',
    method: 'put',
    path: '/engagements/{id}/citations/{kind}/{recordId}',
    scopes,
    summary: 'On which items a working paper or a finding rests',
    permission: fillChecklists,
    params: schemas.CitingParams,
    body: schemas.CiteItemsBody,
    response: schemas.EngagementChecklistsView,
    handler: async (ctx, { params, body }) => {
      await citeItems(ctx, params, body);
      return getEngagementChecklists(ctx, params.id);
    },
  }),
  route({
    operationId: 'rollUpChecklist',
    method: 'get',
    path: '/checklists/{id}/roll-up',
    summary: 'Item by item what the units of a round have shown',
    permission: readChecklists,
    params: IdParams,
    query: schemas.RollUpQuery,
    response: schemas.ChecklistRollUpView,
    handler: (ctx, { params, query }) =>
      rollUpChecklist(ctx, { checklistId: params.id, roundId: query.round }),
  }),
];
