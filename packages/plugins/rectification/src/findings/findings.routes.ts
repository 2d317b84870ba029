import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { manageFindings, planRectification, readFindings } from '../permissions.ts';
import { createFinding } from './create-finding.ts';
import { FindingDetail } from './finding-detail.schemas.ts';
import {
  CreateFindingBody,
  FindingItem,
  FindingParams,
  FindingTotalsQuery,
  FindingTotalsView,
  IsoDate,
  ListFindingsQuery,
  MergeFindingsBody,
  UpdateAccountBody,
  UpdateFindingBody,
} from './findings.schemas.ts';
import { getFinding } from './get-finding.ts';
import { issueFindings } from './issue-findings.ts';
import { getFindingTotals, listFindings } from './list-findings.ts';
import { mergeFindings } from './merge-findings.ts';
import { updateAccount } from './update-account.ts';
import { updateFinding } from './update-finding.ts';

const route = routesFor<RectificationDatabase>();

export const findingRoutes = [
  route({
    operationId: 'listFindings',
    method: 'get',
    path: '/findings',
    scopes: ['member', 'team', 'unit'],
    summary: 'Findings with state, due date and measure counts',
    permission: readFindings,
    query: ListFindingsQuery,
    response: pageOf(FindingItem),
    handler: (ctx, { query }) => listFindings(ctx, query),
  }),
  route({
    operationId: 'getFindingTotals',
    method: 'get',
    path: '/finding-totals',
    scopes: ['member', 'team', 'unit'],
    summary: 'How many findings a filter meets, and how many of their measures are verified',
    permission: readFindings,
    query: FindingTotalsQuery,
    response: FindingTotalsView,
    handler: (ctx, { query }) => getFindingTotals(ctx, query),
  }),
  route({
    operationId: 'createFinding',
    method: 'post',
    path: '/findings',
    scopes: ['member', 'team'],
    summary: 'Add a proposed finding to an engagement',
    permission: manageFindings,
    body: CreateFindingBody,
    response: FindingDetail,
    status: 201,
    handler: async (ctx, { body }) => getFinding(ctx, (await createFinding(ctx, body)).id),
  }),
  route({
    operationId: 'getFinding',
    method: 'get',
    path: '/findings/{id}',
    scopes: ['member', 'team', 'unit'],
    summary: 'A finding with measures, progress, evidence, sources and opinions',
    permission: readFindings,
    params: FindingParams,
    query: z.object({ asOf: IsoDate.optional() }),
    response: FindingDetail,
    handler: (ctx, { params, query }) => getFinding(ctx, params.id, query.asOf),
  }),
  route({
    operationId: 'updateFinding',
    method: 'patch',
    path: '/findings/{id}',
    scopes: ['member', 'team'],
    summary: 'Change a finding before the feedback',
    permission: manageFindings,
    params: FindingParams,
    body: UpdateFindingBody,
    response: FindingDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateFinding(ctx, params.id, { body, version });
      return getFinding(ctx, params.id);
    },
  }),
  route({
    operationId: 'updateFindingAccount',
    method: 'patch',
    path: '/findings/{id}/account',
    scopes: ['member', 'unit'],
    summary: "Change the unit's own account of a finding",
    permission: planRectification,
    params: FindingParams,
    body: UpdateAccountBody,
    response: FindingDetail,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateAccount(ctx, params.id, { body, version });
      return getFinding(ctx, params.id);
    },
  }),
  route({
    operationId: 'mergeFindings',
    method: 'post',
    path: '/findings/{id}/merge',
    scopes: ['member', 'team'],
    summary: 'Merge other proposed findings into this one',
    permission: manageFindings,
    params: FindingParams,
    body: MergeFindingsBody,
    response: FindingDetail,
    handler: async (ctx, { params, body }) => {
      const { from, text } = body;
      await mergeFindings(ctx, { into: params.id, from, ...(text === undefined ? {} : { text }) });
      return getFinding(ctx, params.id);
    },
  }),
  route({
    operationId: 'issueFindings',
    method: 'post',
    path: '/engagements/{id}/feedback',
    scopes: ['member', 'team'],
    summary: 'Feed the findings of an engagement back to its unit and freeze their count',
    permission: manageFindings,
    params: FindingParams,
    body: z.object({ issuedOn: IsoDate, dueOn: IsoDate }),
    response: z.object({ issued: z.int() }),
    handler: (ctx, { params, body }) => issueFindings(ctx, { engagementId: params.id, ...body }),
  }),
];
