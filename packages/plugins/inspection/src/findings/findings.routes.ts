import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { turnIntoFindings as mayTurnIntoFindings } from '../permissions.ts';
import { TurnIntoFindingsBody } from './findings.schemas.ts';
import { turnIntoFindings } from './turn-into-findings.ts';

const route = routesFor<InspectionDatabase>();

export const findingRoutes = [
  route({
    operationId: 'turnPapersIntoFindings',
    method: 'post',
    path: '/engagements/{id}/findings',
    scopes: ['member', 'team'],
    summary: 'Make proposed findings from locked papers',
    permission: mayTurnIntoFindings,
    params: IdParams,
    body: TurnIntoFindingsBody,
    response: z.object({ items: z.array(z.object({ id: z.uuid(), seq: z.int() })) }),
    status: 201,
    handler: async (ctx, { params, body }) => ({
      items: [...(await turnIntoFindings(ctx, params.id, body))],
    }),
  }),
];
