import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { AnswerItemBody, AnswerParams } from '../checklists/answers.schemas.ts';
import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { checkCounties, joinCombined, readCombined } from '../permissions.ts';
import {
  answerCountyCheck,
  concludeCountyCheck,
  createCountyCheck,
  sendCountyCheck,
} from './check-county.ts';
import * as schemas from './county-checks.schemas.ts';
import {
  countyCheckChoices,
  getCountyCheck,
  getReceivedCheck,
  listCountyChecks,
} from './list-county-checks.ts';
import { replyCountyCheck } from './reply-county-check.ts';

const route = routesFor<InspectionDatabase>();

export const countyCheckRoutes = [
  route({
    operationId: 'listCountyChecks',
    method: 'get',
    path: '/county-checks',
    summary: 'Looks at counties’ own inspection work, made here or received',
    permission: readCombined,
    response: z.object({
      items: z.array(schemas.CountyCheckItem),
      received: z.array(schemas.ReceivedCountyCheckItem),
    }),
    handler: (ctx) => listCountyChecks(ctx),
  }),
  route({
    operationId: 'getCountyCheckChoices',
    method: 'get',
    path: '/county-check-choices',
    summary: 'Counties, lists and undertakings to choose from',
    permission: checkCounties,
    response: schemas.CountyCheckChoices,
    handler: (ctx) => countyCheckChoices(ctx),
  }),
  route({
    operationId: 'createCountyCheck',
    method: 'post',
    path: '/county-checks',
    summary: 'Begin a look at a county’s own inspection work',
    permission: checkCounties,
    body: schemas.CreateCountyCheckBody,
    response: schemas.CountyCheckView,
    status: 201,
    handler: async (ctx, { body }) => getCountyCheck(ctx, await createCountyCheck(ctx, body)),
  }),
  route({
    operationId: 'getCountyCheck',
    method: 'get',
    path: '/county-checks/{id}',
    summary: 'A look at a county’s own inspection work',
    permission: readCombined,
    params: IdParams,
    response: schemas.CountyCheckView,
    handler: (ctx, { params }) => getCountyCheck(ctx, params.id),
  }),
  route({
    operationId: 'answerCountyCheck',
    method: 'put',
    path: '/county-checks/{id}/answers/{itemId}',
    summary: 'Say what the county showed on one item; version 0 for the first time',
    permission: checkCounties,
    params: AnswerParams,
    body: AnswerItemBody,
    response: schemas.CountyCheckView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await answerCountyCheck(ctx, params, { body, version });
      return getCountyCheck(ctx, params.id);
    },
  }),
  route({
    operationId: 'concludeCountyCheck',
    method: 'put',
    path: '/county-checks/{id}/conclusion',
    summary: 'The opinion as a whole',
    permission: checkCounties,
    params: IdParams,
    body: schemas.ConcludeCountyCheckBody,
    response: schemas.CountyCheckView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await concludeCountyCheck(ctx, params.id, { conclusion: body.conclusion, version });
      return getCountyCheck(ctx, params.id);
    },
  }),
  route({
    operationId: 'sendCountyCheck',
    method: 'post',
    path: '/county-checks/{id}/send',
    summary: 'Send what was seen to the county',
    permission: checkCounties,
    params: IdParams,
    response: schemas.CountyCheckView,
    ifMatch: true,
    handler: async (ctx, { params, version }) => {
      await sendCountyCheck(ctx, params.id, version);
      return getCountyCheck(ctx, params.id);
    },
  }),
  route({
    operationId: 'getReceivedCountyCheck',
    method: 'get',
    path: '/received-county-checks/{id}',
    summary: 'What the city saw of this county’s inspection work',
    permission: readCombined,
    params: IdParams,
    response: schemas.ReceivedCountyCheckView,
    handler: (ctx, { params }) => getReceivedCheck(ctx, params.id),
  }),
  route({
    operationId: 'replyCountyCheck',
    method: 'post',
    path: '/received-county-checks/{id}/reply',
    summary: 'Reply to the city',
    permission: joinCombined,
    params: IdParams,
    body: schemas.ReplyCountyCheckBody,
    response: schemas.ReceivedCountyCheckView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await replyCountyCheck(ctx, params.id, { reply: body.reply, version });
      return getReceivedCheck(ctx, params.id);
    },
  }),
];
