import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams } from '../findings/findings.schemas.ts';
import { manageFindings, readFindings } from '../permissions.ts';
import { decideRepeat } from './decide-repeat.ts';
import { getRepeats, listCandidatesFor } from './list-repeat-candidates.ts';
import { DecideRepeatBody, RepeatsView, RepeatView } from './repeats.schemas.ts';

const route = routesFor<RectificationDatabase>();
const inside = ['member', 'team'] as const;

export const repeatRoutes = [
  route({
    operationId: 'listRepeatCandidates',
    method: 'get',
    path: '/repeat-candidates',
    scopes: inside,
    summary: 'Findings fed back to the same unit before that resemble a text',
    permission: readFindings,
    query: z.object({ engagement: z.uuid(), text: z.string().trim().min(4).max(2000) }),
    response: z.object({ items: z.array(RepeatView) }),
    handler: async (ctx, { query }) => ({
      items: await listCandidatesFor(ctx, query),
    }),
  }),
  route({
    operationId: 'getFindingRepeats',
    method: 'get',
    path: '/findings/{id}/repeats',
    scopes: inside,
    summary: 'Earlier and later findings of the unit that may be this one again',
    permission: readFindings,
    params: FindingParams,
    response: RepeatsView,
    handler: (ctx, { params }) => getRepeats(ctx, params.id),
  }),
  route({
    operationId: 'decideRepeat',
    method: 'post',
    path: '/findings/{id}/repeats',
    scopes: inside,
    summary: 'Decide whether a finding is an earlier one again',
    permission: manageFindings,
    params: FindingParams,
    body: DecideRepeatBody,
    response: RepeatsView,
    handler: async (ctx, { params, body }) => {
      await decideRepeat(ctx, params.id, body);
      return getRepeats(ctx, params.id);
    },
  }),
];
