import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../../database.ts';
import { IdParams } from '../../fields.ts';
import { readTalks, writeTalks } from '../../permissions.ts';
import { attachTalkFile } from './attach-talk-file.ts';
import { getTalk, getTalkTotals, listTalks } from './get-talk.ts';
import { changeTalk, confirmTalk, createTalk } from './save-talk.ts';
import * as schemas from './talks.schemas.ts';

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

export const talkRoutes = [
  route({
    operationId: 'listTalks',
    method: 'get',
    path: '/talks',
    scopes,
    summary: 'Talks of the teams, newest first',
    permission: readTalks,
    query: schemas.ListTalksQuery,
    response: pageOf(schemas.TalkItem),
    handler: (ctx, { query }) => listTalks(ctx, query),
  }),
  route({
    operationId: 'getTalkTotals',
    method: 'get',
    path: '/talk-totals',
    scopes,
    summary: 'How many talks a filter meets',
    permission: readTalks,
    query: schemas.ListTalksQuery.omit({ limit: true, after: true }),
    response: z.object({ talks: z.int() }),
    handler: (ctx, { query }) => getTalkTotals(ctx, query),
  }),
  route({
    operationId: 'getTalk',
    method: 'get',
    path: '/talks/{id}',
    scopes,
    summary: 'The record of a talk',
    permission: readTalks,
    params: IdParams,
    response: schemas.TalkView,
    handler: (ctx, { params }) => getTalk(ctx, params.id),
  }),
  route({
    operationId: 'createTalk',
    method: 'post',
    path: '/talks',
    scopes,
    summary: 'Record a talk of two or more with somebody of the unit',
    permission: writeTalks,
    body: schemas.CreateTalkBody,
    response: schemas.TalkView,
    status: 201,
    handler: async (ctx, { body }) => getTalk(ctx, (await createTalk(ctx, body)).id),
  }),
  route({
    operationId: 'changeTalk',
    method: 'put',
    path: '/talks/{id}',
    scopes,
    summary: 'Change a record that is not signed yet',
    permission: writeTalks,
    params: IdParams,
    body: schemas.TalkBody,
    response: schemas.TalkView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await changeTalk(ctx, params.id, { body, version });
      return getTalk(ctx, params.id);
    },
  }),
  route({
    operationId: 'confirmTalk',
    method: 'post',
    path: '/talks/{id}/confirm',
    scopes,
    summary: 'The person talked to has signed the record',
    permission: writeTalks,
    params: IdParams,
    body: schemas.ConfirmTalkBody,
    response: schemas.TalkView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await confirmTalk(ctx, params.id, { confirmedOn: body.confirmedOn, version });
      return getTalk(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachTalkFile',
    method: 'post',
    path: '/talks/{id}/files',
    scopes,
    summary: 'Attach a file to the record of a talk',
    permission: writeTalks,
    params: IdParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachTalkFile(ctx, IdParams.parse(params).id, StoredBlob.parse(received)),
  }),
];
