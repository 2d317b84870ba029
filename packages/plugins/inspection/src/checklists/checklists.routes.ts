import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { draftChecklists, publishChecklists, readChecklists } from '../permissions.ts';
import * as schemas from './checklists.schemas.ts';
import { compareChecklistVersions, getChecklistVersion, listChecklists } from './get-checklist.ts';
import { addLocalItems } from './local-items.ts';
import { listRoundChecklists, pinChecklist, unpinChecklist } from './pin-checklist.ts';
import { publishChecklist } from './publish-checklist.ts';
import { adoptChecklist } from './receive-checklist.ts';
import {
  createChecklist,
  draftChecklistVersion,
  dropChecklistDraft,
  saveChecklistDraft,
} from './save-checklist.ts';

const route = routesFor<InspectionDatabase>();
const inside = ['member', 'team'] as const;
const ChecklistParams = z.object({ id: z.uuid(), checklistId: z.uuid() });
const RoundChecklists = z.object({ items: z.array(schemas.RoundChecklistView) });

export const checklistRoutes = [
  route({
    operationId: 'listChecklists',
    method: 'get',
    path: '/checklists',
    scopes: inside,
    summary: 'Versions of checklists here, and what tenants above offer',
    permission: readChecklists,
    query: schemas.ListChecklistsQuery,
    response: schemas.ChecklistsView,
    handler: (ctx, { query }) => listChecklists(ctx, query),
  }),
  route({
    operationId: 'createChecklist',
    method: 'post',
    path: '/checklists',
    summary: 'Draft a checklist',
    permission: draftChecklists,
    body: schemas.CreateChecklistBody,
    response: schemas.ChecklistVersionView,
    status: 201,
    handler: async (ctx, { body }) => getChecklistVersion(ctx, await createChecklist(ctx, body)),
  }),
  route({
    operationId: 'getChecklist',
    method: 'get',
    path: '/checklists/{id}',
    scopes: inside,
    summary: 'A version of a checklist with its items',
    permission: readChecklists,
    params: IdParams,
    response: schemas.ChecklistVersionView,
    handler: (ctx, { params }) => getChecklistVersion(ctx, params.id),
  }),
  route({
    operationId: 'compareChecklists',
    method: 'get',
    path: '/checklists/{id}/changes',
    scopes: inside,
    summary: 'What a version says otherwise than an earlier one',
    permission: readChecklists,
    params: IdParams,
    query: schemas.CompareQuery,
    response: schemas.ChecklistDiffView,
    handler: async (ctx, { params, query }) => {
      const diff = await compareChecklistVersions(ctx, { from: query.from, to: params.id });
      return {
        added: [...diff.added],
        removed: [...diff.removed],
        changed: diff.changed.map((it) => ({ ...it, fields: [...it.fields] })),
        moved: [...diff.moved],
        unchanged: diff.unchanged,
      };
    },
  }),
  route({
    operationId: 'saveChecklist',
    method: 'put',
    path: '/checklists/{id}',
    summary: 'Write a draft anew',
    permission: draftChecklists,
    params: IdParams,
    body: schemas.SaveChecklistBody,
    response: schemas.ChecklistVersionView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await saveChecklistDraft(ctx, params.id, { body, version });
      return getChecklistVersion(ctx, params.id);
    },
  }),
  route({
    operationId: 'dropChecklist',
    method: 'delete',
    path: '/checklists/{id}',
    summary: 'Drop a draft',
    permission: draftChecklists,
    params: IdParams,
    ifMatch: true,
    handler: (ctx, { params, version }) => dropChecklistDraft(ctx, params.id, version),
  }),
  route({
    operationId: 'draftChecklistVersion',
    method: 'post',
    path: '/checklists/{id}/versions',
    summary: 'Draft the next version of an own checklist',
    permission: draftChecklists,
    params: IdParams,
    body: schemas.DraftVersionBody,
    response: schemas.ChecklistVersionView,
    status: 201,
    handler: async (ctx, { params, body }) =>
      getChecklistVersion(ctx, await draftChecklistVersion(ctx, params.id, body)),
  }),
  route({
    operationId: 'addLocalItems',
    method: 'post',
    path: '/checklists/{id}/local-items',
    summary: 'Draft own items beside those of a received version',
    permission: draftChecklists,
    params: IdParams,
    body: schemas.LocalItemsBody,
    response: schemas.ChecklistVersionView,
    status: 201,
    handler: async (ctx, { params, body }) =>
      getChecklistVersion(ctx, await addLocalItems(ctx, params.id, body)),
  }),
  route({
    operationId: 'publishChecklist',
    method: 'post',
    path: '/checklists/{id}/publish',
    summary: 'Publish a draft that somebody else has written',
    permission: publishChecklists,
    params: IdParams,
    body: schemas.PublishChecklistBody,
    response: schemas.ChecklistVersionView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await publishChecklist(ctx, params.id, { body, version });
      return getChecklistVersion(ctx, params.id);
    },
  }),
  route({
    operationId: 'adoptChecklist',
    method: 'post',
    path: '/checklists/{id}/adopt',
    summary: 'Take over a version that a tenant above shares downward',
    permission: draftChecklists,
    params: IdParams,
    response: schemas.ChecklistVersionView,
    handler: async (ctx, { params }) =>
      getChecklistVersion(ctx, (await adoptChecklist(ctx, params.id)).versionId),
  }),
  route({
    operationId: 'listRoundChecklists',
    method: 'get',
    path: '/rounds/{id}/checklists',
    scopes: inside,
    summary: 'Checklists a round uses',
    permission: readChecklists,
    params: IdParams,
    response: RoundChecklists,
    handler: async (ctx, { params }) => ({ items: await listRoundChecklists(ctx, params.id) }),
  }),
  route({
    operationId: 'pinChecklist',
    method: 'post',
    path: '/rounds/{id}/checklists',
    summary: 'Let a round use a version',
    permission: draftChecklists,
    params: IdParams,
    body: schemas.PinChecklistBody,
    response: RoundChecklists,
    handler: async (ctx, { params, body }) => {
      await pinChecklist(ctx, params.id, body);
      return { items: await listRoundChecklists(ctx, params.id) };
    },
  }),
  route({
    operationId: 'unpinChecklist',
    method: 'delete',
    path: '/rounds/{id}/checklists/{checklistId}',
    summary: 'Let a planned round no longer use a checklist',
    permission: draftChecklists,
    params: ChecklistParams,
    handler: (ctx, { params }) =>
      unpinChecklist(ctx, { roundId: params.id, checklistId: params.checklistId }),
  }),
];
