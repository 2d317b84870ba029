import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { readFindings } from '../permissions.ts';
import { listFindingRounds } from './rounds.repository.ts';

const route = routesFor<RectificationDatabase>();

const RoundChoice = z
  .object({ id: z.uuid(), committeeTerm: z.int(), year: z.int(), roundNo: z.int() })
  .meta({ id: 'FindingRound' });

export const findingRoundRoutes = [
  route({
    operationId: 'listFindingRounds',
    method: 'get',
    path: '/rounds',
    scopes: ['member', 'team', 'unit'],
    summary: 'Rounds that have findings, newest first',
    permission: readFindings,
    response: z.object({ items: z.array(RoundChoice) }),
    handler: async (ctx) => ({ items: await listFindingRounds(ctx.tx) }),
  }),
];
