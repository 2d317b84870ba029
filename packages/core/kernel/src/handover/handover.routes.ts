import { handleCases, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { handOverTasks } from '../core-plugin/permissions.ts';
import { listCoworkers } from '../people/people-lookup.repository.ts';
import { declareAbsence, finishAbsence, showAbsences } from './absences.ts';
import { handOver, listStranded } from './hand-over.ts';
import {
  AbsenceBody,
  AbsenceView,
  Coworker,
  HandoverBody,
  HandoverResult,
  StrandedTask,
} from './handover.schemas.ts';

const route = routesFor<unknown>();
const scopes = ['member', 'team', 'unit'] as const;
const offered = 20;

export const handoverRoutes = [
  route({
    operationId: 'listCoworkers',
    method: 'get',
    path: '/coworkers',
    scopes: [...scopes, 'restricted'],
    summary: 'Those who work beside me in this scope, to hand work to or to ask for a signature',
    permission: handleCases,
    query: z.object({ q: z.string().trim().max(40).default('') }),
    response: z.object({ items: z.array(Coworker) }),
    handler: async (ctx, { query }) => ({
      items: await listCoworkers(coreTx(ctx), query.q, offered),
    }),
  }),
  route({
    operationId: 'listAbsences',
    method: 'get',
    path: '/absences',
    scopes,
    summary: 'Absences now and to come: mine and those I stand in for, or all for who hands over',
    permission: handleCases,
    response: z.object({ items: z.array(AbsenceView) }),
    handler: async (ctx) => ({ items: await showAbsences(ctx) }),
  }),
  route({
    operationId: 'declareAbsence',
    method: 'post',
    path: '/absences',
    scopes,
    summary: 'Declare an absence with a substitute, who finds the work among his own meanwhile',
    permission: handleCases,
    status: 201,
    body: AbsenceBody,
    response: AbsenceView,
    handler: (ctx, { body }) => declareAbsence(ctx, body),
  }),
  route({
    operationId: 'endAbsence',
    method: 'post',
    path: '/absences/{id}/end',
    scopes,
    summary: 'End an absence before its last day',
    permission: handleCases,
    params: z.object({ id: z.uuid() }),
    handler: (ctx, { params }) => finishAbsence(ctx, params.id),
  }),
  route({
    operationId: 'listStrandedTasks',
    method: 'get',
    path: '/stranded-tasks',
    scopes: ['member'],
    summary: 'Open tasks of people who have left, and cases nobody holds',
    permission: handOverTasks,
    response: z.object({ items: z.array(StrandedTask) }),
    handler: async (ctx) => ({ items: await listStranded(ctx) }),
  }),
  route({
    operationId: 'handOverTasks',
    method: 'post',
    path: '/tasks/handover',
    scopes: ['member'],
    summary: 'Give open tasks to another person; answers which were refused and why',
    permission: handOverTasks,
    body: HandoverBody,
    response: HandoverResult,
    handler: (ctx, { body }) => handOver(ctx, body),
  }),
];
