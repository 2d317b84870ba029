import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { IsoDate } from '../findings/findings.schemas.ts';
import { readFindings } from '../permissions.ts';
import { listRoundFigures, unitFigures } from './get-figures.ts';

const route = routesFor<RectificationDatabase>();

const FigureView = z
  .object({
    key: z.string(),
    title: z.string(),
    unit: z.enum(['count', 'percent', 'fen']),
    /** Null where there is nothing to divide by. */
    value: z.number().nullable(),
    formula: z.string(),
    /** The list and filter that show the counted rows. */
    opens: z
      .object({ list: z.enum(['findings', 'measures']), filter: z.record(z.string(), z.string()) })
      .nullable(),
  })
  .meta({ id: 'RectificationFigure' });

export const figureRoutes = [
  route({
    operationId: 'getRoundFigures',
    method: 'get',
    path: '/figures/rounds',
    scopes: ['member', 'team', 'unit'],
    summary: 'Rectification figures of rounds, each with its formula and the rows it counts',
    permission: readFindings,
    query: z.object({
      rounds: z
        .string()
        .transform((text) => text.split(','))
        .pipe(z.array(z.uuid()).min(1).max(50)),
      asOf: IsoDate.optional(),
    }),
    response: z.object({
      items: z.array(z.object({ roundId: z.uuid(), figures: z.array(FigureView) })),
    }),
    handler: async (ctx, { query }) => ({
      items: await listRoundFigures(ctx, query.rounds, query.asOf),
    }),
  }),
  route({
    operationId: 'getUnitFigures',
    method: 'get',
    path: '/figures/units',
    scopes: ['member', 'team', 'unit'],
    summary: 'Rectification figures of each unit in a round',
    permission: readFindings,
    query: z.object({ round: z.uuid(), asOf: IsoDate.optional() }),
    response: z.object({
      items: z.array(
        z.object({ unitId: z.uuid(), unitName: z.string(), figures: z.array(FigureView) }),
      ),
    }),
    handler: async (ctx, { query }) => ({ items: await unitFigures(ctx, query.round, query.asOf) }),
  }),
];
