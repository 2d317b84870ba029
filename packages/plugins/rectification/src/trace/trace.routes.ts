import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingDetail } from '../findings/finding-detail.schemas.ts';
import { FindingParams } from '../findings/findings.schemas.ts';
import { getFinding } from '../findings/get-finding.ts';
import { separateFinding } from '../merges/separate-finding.ts';
import { manageFindings, readFindings } from '../permissions.ts';
import { getTrace, listCitingFindings } from './get-trace.ts';
import { CitingFinding, TraceView } from './trace.schemas.ts';

const route = routesFor<RectificationDatabase>();
const inside = ['member', 'team'] as const;

export const traceRoutes = [
  route({
    operationId: 'getEngagementTrace',
    method: 'get',
    path: '/engagements/{id}/trace',
    scopes: inside,
    summary: 'Papers, findings and measures of an engagement, and what led to what',
    permission: readFindings,
    params: FindingParams,
    response: TraceView,
    handler: (ctx, { params }) => getTrace(ctx, params.id),
  }),
  route({
    operationId: 'listCitingFindings',
    method: 'get',
    path: '/source-findings',
    scopes: inside,
    summary: 'Findings that a paper or another source went into, also by a merge',
    permission: readFindings,
    query: z.object({ type: z.string().min(1).max(80), id: z.uuid() }),
    response: z.object({ items: z.array(CitingFinding) }),
    handler: async (ctx, { query }) => ({ items: await listCitingFindings(ctx, query) }),
  }),
  route({
    operationId: 'separateFinding',
    method: 'post',
    path: '/findings/{id}/separate',
    scopes: inside,
    summary: 'Undo the merge of a finding before the feedback',
    permission: manageFindings,
    params: FindingParams,
    response: FindingDetail,
    handler: async (ctx, { params }) => {
      await separateFinding(ctx, params.id);
      return getFinding(ctx, params.id);
    },
  }),
];
