import { handleCases, ListQuery, pageOf, routesFor, type MoveRequest } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { actOnCase, actOnCases } from './act-on-case.ts';
import {
  BulkEventBody,
  BulkResult,
  CaseEventBody,
  CaseParams,
  CaseView,
  CopyBody,
  ReminderBody,
  TaskHere,
  Told,
} from './cases.schemas.ts';
import { copyCase, remindHolders } from './copy-and-remind.ts';
import { getCase } from './get-case.ts';
import { listTasks } from './list-tasks.ts';

const route = routesFor<unknown>();
const scopes = ['member', 'team', 'unit', 'restricted'] as const;

export const caseRoutes = [
  route({
    operationId: 'listTasks',
    method: 'get',
    path: '/tasks',
    scopes,
    summary: 'My open tasks in this capacity, and what keeps each from being done',
    permission: handleCases,
    query: ListQuery,
    response: pageOf(TaskHere).meta({ id: 'TaskHerePage' }),
    handler: async (ctx, { query: { limit, after } }) => {
      const { items, next } = await listTasks(ctx, { limit, after });
      return { items: items.map((task) => ({ ...task, reasons: [...task.reasons] })), next };
    },
  }),
  route({
    operationId: 'getCase',
    method: 'get',
    path: '/cases/{subject}/{id}',
    scopes,
    summary: 'Where a record stands, its open and closed moves with reasons, and its history',
    permission: handleCases,
    params: CaseParams,
    response: CaseView,
    handler: (ctx, { params }) => getCase(ctx, params.subject, params.id),
  }),
  route({
    operationId: 'actOnCase',
    method: 'post',
    path: '/cases/{subject}/{id}/events',
    scopes,
    summary: 'Move a case, sign, return or withdraw',
    permission: handleCases,
    ifMatch: true,
    params: CaseParams,
    body: CaseEventBody,
    response: CaseView,
    handler: async (ctx, { params, body, version }) => {
      await actOnCase(ctx, {
        ...requestOf(params.subject, body),
        id: params.id,
        ...(version === undefined ? {} : { version }),
      });
      return await getCase(ctx, params.subject, params.id);
    },
  }),
  route({
    operationId: 'copyCase',
    method: 'post',
    path: '/cases/{subject}/{id}/copies',
    scopes,
    summary: '抄送: let colleagues know of a case',
    permission: handleCases,
    params: CaseParams,
    body: CopyBody,
    response: Told,
    handler: (ctx, { params, body }) => copyCase(ctx, params, body),
  }),
  route({
    operationId: 'remindHolders',
    method: 'post',
    path: '/cases/{subject}/{id}/reminders',
    scopes,
    summary: '催办: remind those who hold a case, once a day',
    permission: handleCases,
    params: CaseParams,
    body: ReminderBody,
    response: Told,
    handler: (ctx, { params, body }) => remindHolders(ctx, params, body.note),
  }),
  route({
    operationId: 'actOnCases',
    method: 'post',
    path: '/cases/{subject}/events',
    scopes,
    summary: 'The same event on several cases; answers which were refused and why',
    permission: handleCases,
    params: CaseParams.pick({ subject: true }),
    body: BulkEventBody,
    response: BulkResult,
    handler: (ctx, { params, body }) =>
      actOnCases(ctx, { ...requestOf(params.subject, body), ids: body.ids }),
  }),
];

function requestOf(subject: string, body: z.output<typeof CaseEventBody>): Omit<MoveRequest, 'id'> {
  const { event, ...given } = body;
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), subject, event };
}
