import { pageOf, rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { receivedBlob } from '../evidence/received-blob.ts';
import { answerAssignments, manageAssignments, readAssignments } from '../permissions.ts';
import { escalationLadder } from '../settings.ts';
import { attachEscalationFile } from './attach-escalation-file.ts';
import { createEscalation } from './create-escalation.ts';
import { createTalk } from './create-talk.ts';
import {
  CreateEscalationBody,
  CreateTalkBody,
  DueMatter,
  EscalationDetail,
  EscalationItem,
  EscalationParams,
  EscalationTotals,
  EscalationTotalsQuery,
  ListEscalationsQuery,
  MinutesBody,
  ReplyBody,
} from './escalations.schemas.ts';
import { getEscalation } from './get-escalation.ts';
import { listDueMatters } from './list-due-matters.ts';
import { getEscalationTotals, listEscalations } from './list-escalations.ts';
import { recordMinutes } from './record-minutes.ts';
import { stateReply } from './state-reply.ts';

const route = routesFor<RectificationDatabase>();
const rawRoute = rawRoutesFor<RectificationDatabase>();
const scopes = ['member', 'unit'] as const;

const RungView = z
  .object({
    key: z.string(),
    title: z.string(),
    before: z.int().nullable(),
    needsApproval: z.boolean(),
    replyDays: z.int(),
  })
  .meta({ id: 'EscalationRung' });

export const escalationRoutes = [
  route({
    operationId: 'listEscalations',
    method: 'get',
    path: '/escalations',
    scopes,
    summary: 'Letters and talks, the newest first',
    permission: readAssignments,
    query: ListEscalationsQuery,
    response: pageOf(EscalationItem),
    handler: (ctx, { query }) => listEscalations(ctx, query),
  }),
  route({
    operationId: 'getEscalationTotals',
    method: 'get',
    path: '/escalation-totals',
    scopes,
    summary: 'How many letters and talks a filter meets, and how many replies are overdue',
    permission: readAssignments,
    query: EscalationTotalsQuery,
    response: EscalationTotals,
    handler: (ctx, { query }) => getEscalationTotals(ctx, query),
  }),
  route({
    operationId: 'listEscalationRungs',
    method: 'get',
    path: '/escalation-ladder',
    summary: "Rungs of the tenant's ladder, from light to heavy",
    permission: readAssignments,
    response: z.object({ items: z.array(RungView) }),
    handler: async (ctx) => ({ items: await ctx.settings.get(escalationLadder) }),
  }),
  route({
    operationId: 'listDueMatters',
    method: 'get',
    path: '/due-matters',
    summary: 'What is due or overdue and has not had the letter whose day has come',
    permission: manageAssignments,
    response: z.object({ items: z.array(DueMatter) }),
    handler: async (ctx) => ({ items: await listDueMatters(ctx) }),
  }),
  route({
    operationId: 'createEscalation',
    method: 'post',
    path: '/escalations',
    summary: 'Draft a letter of the ladder about a matter',
    permission: manageAssignments,
    body: CreateEscalationBody,
    response: EscalationDetail,
    status: 201,
    handler: async (ctx, { body }) => getEscalation(ctx, await createEscalation(ctx, body)),
  }),
  route({
    operationId: 'createWarningTalk',
    method: 'post',
    path: '/warning-talks',
    summary: 'Arrange a talk about one or several matters',
    permission: manageAssignments,
    body: CreateTalkBody,
    response: z.object({ talkId: z.uuid(), ids: z.array(z.uuid()) }),
    status: 201,
    handler: (ctx, { body }) => createTalk(ctx, body),
  }),
  route({
    operationId: 'recordTalkMinutes',
    method: 'put',
    path: '/warning-talks/{id}/minutes',
    summary: 'Record who was at a talk and what was said',
    permission: manageAssignments,
    params: EscalationParams,
    body: MinutesBody,
    ifMatch: true,
    handler: (ctx, { params, body, version }) => recordMinutes(ctx, params.id, { body, version }),
  }),
  route({
    operationId: 'getEscalation',
    method: 'get',
    path: '/escalations/{id}',
    scopes,
    summary: 'A letter or a talk with its matter, reply and files',
    permission: readAssignments,
    params: EscalationParams,
    response: EscalationDetail,
    handler: (ctx, { params }) => getEscalation(ctx, params.id),
  }),
  route({
    operationId: 'stateEscalationReply',
    method: 'put',
    path: '/escalations/{id}/reply',
    scopes,
    summary: 'Write the reply to a letter or a talk',
    permission: answerAssignments,
    params: EscalationParams,
    body: ReplyBody,
    response: EscalationDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await stateReply(ctx, params.id, { reply: body.reply, version });
      return getEscalation(ctx, params.id);
    },
  }),
  rawRoute({
    operationId: 'attachEscalationFile',
    method: 'post',
    path: '/escalations/{id}/files',
    scopes,
    summary: 'Upload what goes with a draft, or evidence with the reply',
    permission: answerAssignments,
    params: EscalationParams,
    receive: (upload, port) => port.store(upload),
    handler: (ctx, { params, received }) =>
      attachEscalationFile(ctx, EscalationParams.parse(params).id, receivedBlob(received)),
  }),
];
