import { pageOf, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { followReturns, prepareReturns, readReturns } from '../permissions.ts';
import { askFollowUp } from './ask-follow-up.ts';
import { getReturn, listReturnRows } from './get-return.ts';
import { getThreeLedgers } from './get-three-ledgers.ts';
import { getFollowUp, listLedgerFollowUps } from './list-follow-ups.ts';
import { correctReturn, draftReturn, noteReturn, takeReturnRows } from './prepare-return.ts';
import { remindCounty } from './remind-county.ts';
import {
  CorrectionBody,
  FollowUpBody,
  FollowUpView,
  LedgerReturnView,
  ListFollowUpsQuery,
  PeriodBody,
  RemindBody,
  ReturnNoteBody,
  ReturnRowsQuery,
  ReturnRowsView,
  ThreeLedgersView,
} from './three-ledgers.schemas.ts';

const route = routesFor<InspectionDatabase>();

const ofReturns = [
  route({
    operationId: 'getThreeLedgers',
    method: 'get',
    path: '/three-ledgers',
    summary: 'Own returns of the three ledgers, and those of the counties by period',
    permission: readReturns,
    response: ThreeLedgersView,
    handler: (ctx) => getThreeLedgers(ctx),
  }),
  route({
    operationId: 'draftLedgerReturn',
    method: 'post',
    path: '/ledger-returns',
    summary: 'Prepare the return of a period with the ledgers as they stand',
    permission: prepareReturns,
    body: PeriodBody,
    response: LedgerReturnView,
    status: 201,
    handler: async (ctx, { body }) => getReturn(ctx, await draftReturn(ctx, body.period)),
  }),
  route({
    operationId: 'getLedgerReturn',
    method: 'get',
    path: '/ledger-returns/{id}',
    summary: 'A return with its counts and editions',
    permission: readReturns,
    params: IdParams,
    response: LedgerReturnView,
    handler: (ctx, { params }) => getReturn(ctx, params.id),
  }),
  route({
    operationId: 'listLedgerReturnRows',
    method: 'get',
    path: '/ledger-returns/{id}/rows',
    summary: 'Rows of one ledger in a return, each in a line',
    permission: readReturns,
    params: IdParams,
    query: ReturnRowsQuery,
    response: ReturnRowsView,
    handler: (ctx, { params, query }) => listReturnRows(ctx, params.id, query),
  }),
  route({
    operationId: 'takeLedgerReturnRows',
    method: 'post',
    path: '/ledger-returns/{id}/rows',
    summary: 'Take the rows of the ledgers anew while the return is drafted',
    permission: prepareReturns,
    params: IdParams,
    response: LedgerReturnView,
    handler: async (ctx, { params }) => {
      await takeReturnRows(ctx, params.id);
      return getReturn(ctx, params.id);
    },
  }),
  route({
    operationId: 'noteLedgerReturn',
    method: 'put',
    path: '/ledger-returns/{id}/note',
    summary: 'What the office says with the return',
    permission: prepareReturns,
    params: IdParams,
    body: ReturnNoteBody,
    response: LedgerReturnView,
    ifMatch: true,
    handler: async (ctx, { body, params, version }) => {
      await noteReturn(ctx, params.id, { note: body.note, version });
      return getReturn(ctx, params.id);
    },
  }),
  route({
    operationId: 'correctLedgerReturn',
    method: 'post',
    path: '/ledger-returns/{id}/corrections',
    summary: 'Begin a new edition of a period that was issued',
    permission: prepareReturns,
    params: IdParams,
    body: CorrectionBody,
    response: LedgerReturnView,
    status: 201,
    handler: async (ctx, { body, params }) =>
      getReturn(ctx, await correctReturn(ctx, params.id, body.reason)),
  }),
];

const following = [
  route({
    operationId: 'remindCountyOfLedgers',
    method: 'post',
    path: '/ledger-reminders',
    summary: 'Remind a county of a period it has not submitted',
    permission: followReturns,
    body: RemindBody,
    response: ThreeLedgersView,
    status: 201,
    handler: async (ctx, { body }) => {
      await remindCounty(ctx, body);
      return getThreeLedgers(ctx);
    },
  }),
  route({
    operationId: 'askLedgerFollowUp',
    method: 'post',
    path: '/ledger-rows/{id}/follow-ups',
    summary: 'Ask the county about one row of its return',
    permission: followReturns,
    params: IdParams,
    body: FollowUpBody,
    response: FollowUpView,
    status: 201,
    handler: async (ctx, { body, params }) =>
      getFollowUp(ctx, await askFollowUp(ctx, params.id, body)),
  }),
  route({
    operationId: 'listLedgerFollowUps',
    method: 'get',
    path: '/ledger-follow-ups',
    summary: 'Follow-ups asked or received, the newest first',
    permission: readReturns,
    query: ListFollowUpsQuery,
    response: pageOf(FollowUpView),
    handler: (ctx, { query }) => listLedgerFollowUps(ctx, query),
  }),
  route({
    operationId: 'getLedgerFollowUp',
    method: 'get',
    path: '/ledger-follow-ups/{id}',
    summary: 'A follow-up with its answer',
    permission: readReturns,
    params: IdParams,
    response: FollowUpView,
    handler: (ctx, { params }) => getFollowUp(ctx, params.id),
  }),
];

export const threeLedgerRoutes = [...ofReturns, ...following];
