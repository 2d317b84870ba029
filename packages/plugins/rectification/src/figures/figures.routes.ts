import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { IsoDate } from '../findings/findings.schemas.ts';
import { readFindings } from '../permissions.ts';
import { FigureKey } from './figure-rows.ts';
import { listRoundFigures, unitFigures } from './get-figures.ts';
import { getFigureRows } from './list-figure-rows.ts';

const route = routesFor<RectificationDatabase>();

const Opens = z.object({
  list: z.enum(['findings', 'measures', 'figure-rows']),
  filter: z.record(z.string(), z.string()),
});

const FigureView = z
  .object({
    key: z.string(),
    title: z.string(),
    unit: z.enum(['count', 'percent', 'fen']),
    /** Null where there is nothing to divide by. */
    value: z.number().nullable(),
    formula: z.string(),
    /** The list and filter that show the counted rows. */
    opens: Opens.nullable(),
    /** For a rate, the rows it divides by. */
    base: Opens.nullable(),
  })
  .meta({ id: 'RectificationFigure' });

const FigureRowView = z
  .object({
    findingId: z.uuid().nullable(),
    seq: z.int().nullable(),
    unitName: z.string(),
    findingText: z.string().nullable(),
    label: z.string().nullable(),
    on: z.string().nullable(),
    amount: z.int(),
  })
  .meta({ id: 'FigureRow' });

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
  route({
    operationId: 'getFigureRows',
    method: 'get',
    path: '/figure-rows',
    scopes: ['member', 'team', 'unit'],
    summary: 'The rows a figure of rectification was counted from',
    permission: readFindings,
    query: z.object({
      figure: FigureKey,
      round: z.uuid(),
      unit: z.uuid().optional(),
      asOf: IsoDate.optional(),
      start: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(FigureRowView), total: z.int(), sum: z.int() }),
    handler: (ctx, { query }) => getFigureRows(ctx, query),
  }),
];
