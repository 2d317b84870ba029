import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { TalentPoolDatabase } from '../database.ts';
import { IdParams, LongText } from '../fields.ts';
import { managePool, nominatePeople, readPool } from '../permissions.ts';
import { poolKinds, releaseReasons } from '../roster/roster-tables.ts';
import { CallBody, CallView, QuotaView } from './calls.schemas.ts';
import { createCall, listNominationCalls, listOwnQuotas } from './calls.ts';
import { listRecheckList } from './list-rechecks.ts';
import { settleRecheck } from './settle-recheck.ts';

const route = routesFor<TalentPoolDatabase>();

const RecheckView = z
  .object({
    id: z.uuid(),
    memberId: z.uuid(),
    name: z.string(),
    pool: z.enum(poolKinds),
    poolTitle: z.string(),
    sendingUnit: z.string(),
    stateTitle: z.string().nullable(),
    year: z.int(),
    dueOn: z.string(),
    isOverdue: z.boolean(),
    result: z.enum(['kept', 'paused', 'release']).nullable(),
    resultTitle: z.string().nullable(),
    note: z.string().nullable(),
    doneOn: z.string().nullable(),
    doneByName: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'PoolRecheck' });

const SettleBody = z
  .object({
    result: z.enum(['kept', 'paused', 'release']),
    note: LongText.nullish(),
    releaseReason: z.enum(releaseReasons).optional(),
  })
  .refine(({ releaseReason, result }) => result !== 'release' || releaseReason !== undefined, {
    path: ['releaseReason'],
    message: '提请出库要选择原因',
  })
  .meta({ id: 'SettleRecheckBody' });

export const recheckRoutes = [
  route({
    operationId: 'listRechecks',
    method: 'get',
    path: '/rechecks',
    summary: 'The yearly looks at members, open ones first',
    permission: readPool,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
    response: z.object({ items: z.array(RecheckView) }),
    handler: async (ctx, { query }) => ({ items: await listRecheckList(ctx, query.year) }),
  }),
  route({
    operationId: 'settleRecheck',
    method: 'post',
    path: '/rechecks/{id}/settle',
    summary: 'Settle the yearly look at a member',
    permission: managePool,
    ifMatch: true,
    params: IdParams,
    body: SettleBody,
    response: z.object({ items: z.array(RecheckView) }),
    handler: async (ctx, { body, params, version }) => {
      await settleRecheck(ctx, params.id, { outcome: body, version });
      return { items: await listRecheckList(ctx, undefined) };
    },
  }),
  route({
    operationId: 'listNominationCalls',
    method: 'get',
    path: '/nomination-calls',
    summary: 'Calls for nominations with what has come in',
    permission: nominatePeople,
    response: z.object({ items: z.array(CallView) }),
    handler: async (ctx) => ({ items: await listNominationCalls(ctx) }),
  }),
  route({
    operationId: 'createNominationCall',
    method: 'post',
    path: '/nomination-calls',
    summary: 'Call for nominations: of whom, of which speciality, how many',
    permission: managePool,
    status: 201,
    body: CallBody,
    response: z.object({ items: z.array(CallView) }),
    handler: async (ctx, { body }) => {
      await createCall(ctx, body);
      return { items: await listNominationCalls(ctx) };
    },
  }),
  route({
    operationId: 'listOwnQuotas',
    method: 'get',
    path: '/quotas',
    scopes: ['unit'],
    summary: 'How many people the unit is to propose',
    permission: nominatePeople,
    response: z.object({ items: z.array(QuotaView) }),
    handler: async (ctx) => ({ items: await listOwnQuotas(ctx) }),
  }),
];
