import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { enterMember } from '../core-plugin/permissions.ts';
import { cancelComputation } from './cancel-computation.ts';
import { ComputationQuery, ComputationView } from './computations.schemas.ts';
import { listShown, showComputation } from './show-computation.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });

/** Each shows what the actor asked for himself or may start. */
export function computationRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listComputations',
      method: 'get',
      path: '/computations',
      summary: 'Computations of a subject, or the own ones, newest first',
      permission: enterMember,
      query: ComputationQuery,
      response: z.object({ items: z.array(ComputationView) }),
      handler: (ctx, { query }) => listShown(ctx, plugins(), query),
    }),
    route({
      operationId: 'getComputation',
      method: 'get',
      path: '/computations/{id}',
      summary: 'A computation with its state and progress',
      permission: enterMember,
      params,
      response: ComputationView,
      handler: (ctx, { params: { id } }) => showComputation(ctx, plugins(), id),
    }),
    route({
      operationId: 'cancelComputation',
      method: 'post',
      path: '/computations/{id}/cancel',
      summary: 'End a computation; nothing of it is written',
      permission: enterMember,
      params,
      response: ComputationView,
      handler: async (ctx, { params: { id } }) => {
        await cancelComputation(ctx, plugins(), id);
        return await showComputation(ctx, plugins(), id);
      },
    }),
  ];
}
