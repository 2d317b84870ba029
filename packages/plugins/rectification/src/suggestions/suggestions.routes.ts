import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { planRectification, readFindings } from '../permissions.ts';
import { listCategories } from './list-categories.ts';
import { listNamedDepartments, listNamedPeople } from './suggestions.repository.ts';

const route = routesFor<RectificationDatabase>();

const Categories = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        parts: z.array(z.string()),
        /** Third level, by second one. */
        third: z.record(z.string(), z.array(z.string())),
      }),
    ),
    /** What the round has pinned; null where every name goes. */
    taxonomy: z.object({ title: z.string(), number: z.int() }).nullable(),
  })
  .meta({ id: 'FindingCategories' });

const Names = z
  .object({ people: z.array(z.string()), departments: z.array(z.string()) })
  .meta({ id: 'NamedBefore' });

export const suggestionRoutes = [
  route({
    operationId: 'listFindingCategories',
    method: 'get',
    path: '/categories',
    scopes: ['member', 'team'],
    summary: 'First and second categories of findings: the published ones, and what is in use',
    permission: readFindings,
    query: z.object({ round: z.uuid().optional() }),
    response: Categories,
    handler: (ctx, { query }) => listCategories(ctx, query.round),
  }),
  route({
    operationId: 'listNamedBefore',
    method: 'get',
    path: '/named-before',
    scopes: ['unit'],
    summary: 'People and departments that the unit has named in its findings and measures',
    permission: planRectification,
    response: Names,
    handler: async (ctx) => ({
      people: await listNamedPeople(ctx.tx),
      departments: await listNamedDepartments(ctx.tx),
    }),
  }),
];
