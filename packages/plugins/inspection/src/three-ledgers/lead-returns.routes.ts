import { routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { prepareLeadReturns, readLeads } from '../permissions.ts';
import { getLeadReturn, getLeadReturns } from './get-lead-return.ts';
import { LeadReturnListView, LeadReturnView } from './lead-returns.schemas.ts';
import {
  correctLeadReturn,
  draftLeadReturn,
  noteLeadReturn,
  takeLeadRows,
} from './prepare-lead-return.ts';
import { CorrectionBody, PeriodBody, ReturnNoteBody } from './three-ledgers.schemas.ts';

const route = routesFor<InspectionDatabase>();
const scopes = ['restricted'] as const;

export const leadReturnRoutes = [
  route({
    operationId: 'listLeadReturns',
    method: 'get',
    path: '/lead-returns',
    scopes,
    summary: 'Returns of the ledger of leads, own and of the counties',
    permission: readLeads,
    readAudit: 'own',
    response: LeadReturnListView,
    handler: (ctx) => getLeadReturns(ctx),
  }),
  route({
    operationId: 'draftLeadReturn',
    method: 'post',
    path: '/lead-returns',
    scopes,
    summary: 'Prepare the return of the ledger of leads; a job takes its rows',
    permission: prepareLeadReturns,
    body: PeriodBody,
    response: LeadReturnView,
    status: 201,
    handler: async (ctx, { body }) => getLeadReturn(ctx, await draftLeadReturn(ctx, body.period)),
  }),
  route({
    operationId: 'getLeadReturn',
    method: 'get',
    path: '/lead-returns/{id}',
    scopes,
    summary: 'A return of the ledger of leads with its rows; each reading is written down',
    permission: readLeads,
    readAudit: 'subject',
    params: IdParams,
    response: LeadReturnView,
    handler: (ctx, { params }) => getLeadReturn(ctx, params.id),
  }),
  route({
    operationId: 'takeLeadReturnRows',
    method: 'post',
    path: '/lead-returns/{id}/rows',
    scopes,
    summary: 'Take the rows anew while the return is drafted',
    permission: prepareLeadReturns,
    params: IdParams,
    response: LeadReturnView,
    handler: async (ctx, { params }) => {
      await takeLeadRows(ctx, params.id);
      return getLeadReturn(ctx, params.id);
    },
  }),
  route({
    operationId: 'noteLeadReturn',
    method: 'put',
    path: '/lead-returns/{id}/note',
    scopes,
    summary: 'What is said with the return',
    permission: prepareLeadReturns,
    params: IdParams,
    body: ReturnNoteBody,
    response: LeadReturnView,
    ifMatch: true,
    handler: async (ctx, { body, params, version }) => {
      await noteLeadReturn(ctx, params.id, { note: body.note, version });
      return getLeadReturn(ctx, params.id);
    },
  }),
  route({
    operationId: 'correctLeadReturn',
    method: 'post',
    path: '/lead-returns/{id}/corrections',
    scopes,
    summary: 'Begin a new edition of a period that was issued',
    permission: prepareLeadReturns,
    params: IdParams,
    body: CorrectionBody,
    response: LeadReturnView,
    status: 201,
    handler: async (ctx, { body, params }) =>
      getLeadReturn(ctx, await correctLeadReturn(ctx, params.id, body.reason)),
  }),
];
