import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams } from '../findings/findings.schemas.ts';
import { readFindings } from '../permissions.ts';
import { checkFinding, checkPlan } from './check-quality.ts';
import { checkKinds } from './quality.rules.ts';

const route = routesFor<RectificationDatabase>();

const QualityView = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(checkKinds),
        message: z.string(),
        findingId: z.uuid(),
        findingSeq: z.int().nullable(),
        measureId: z.uuid().nullable(),
        anchor: z.enum(['measures', 'cause', 'generalise', 'report']),
        isBlocking: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'QualityChecks' });

export const qualityRoutes = [
  route({
    operationId: 'checkFindingQuality',
    method: 'get',
    path: '/findings/{id}/checks',
    scopes: ['member', 'team', 'unit'],
    summary: 'What a reviewer would find in a plan or close-out before it is submitted',
    permission: readFindings,
    params: FindingParams,
    query: z.object({ for: z.enum(['plan', 'closeOut']).default('plan') }),
    response: QualityView,
    handler: async (ctx, { params, query }) => ({
      items: await checkFinding(ctx, params.id, query.for),
    }),
  }),
  route({
    operationId: 'checkPlanQuality',
    method: 'get',
    path: '/engagements/{id}/plan-checks',
    scopes: ['member', 'team', 'unit'],
    summary: 'The same for the whole plan of a unit',
    permission: readFindings,
    params: FindingParams,
    response: QualityView,
    handler: async (ctx, { params }) => ({ items: await checkPlan(ctx, params.id) }),
  }),
];
