import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { officeAreas, type RegisterArea } from '../register-rows/register-areas.ts';
import { deleteRegisterView } from './delete-register-view.ts';
import { listRegisterViews } from './list-register-views.ts';
import { SavedView, SavedViews, SaveViewBody } from './register-views.schemas.ts';
import { saveRegisterView } from './save-register-view.ts';

const route = routesFor<unknown>();
const registerParams = z.object({ register: z.string().max(80) });
const viewParams = registerParams.extend({ id: z.uuid() });

export function registerViewRoutes(plugins: () => readonly Plugin[]) {
  return officeAreas.flatMap((area) => viewRoutes(plugins, area));
}

function viewRoutes(plugins: () => readonly Plugin[], { named, permission, scopes }: RegisterArea) {
  return [
    route({
      operationId: named('listRegisterViews'),
      method: 'get',
      path: '/registers/{register}/views',
      scopes,
      summary: 'Saved views of a register: own and shared ones',
      permission,
      params: registerParams,
      response: SavedViews,
      handler: (ctx, { params: { register } }) => listRegisterViews(ctx, plugins(), register),
    }),
    route({
      operationId: named('createRegisterView'),
      method: 'post',
      path: '/registers/{register}/views',
      scopes,
      summary: 'Keep how a register is set up, under a name',
      permission,
      params: registerParams,
      body: SaveViewBody,
      response: SavedView,
      status: 201,
      handler: (ctx, { params: { register }, body }) =>
        saveRegisterView(ctx, plugins(), { register, id: null, version: undefined, body }),
    }),
    route({
      operationId: named('updateRegisterView'),
      method: 'put',
      path: '/registers/{register}/views/{id}',
      scopes,
      summary: 'Change a saved view',
      permission,
      params: viewParams,
      body: SaveViewBody,
      response: SavedView,
      ifMatch: true,
      handler: (ctx, { params: { register, id }, body, version }) =>
        saveRegisterView(ctx, plugins(), { register, id, version, body }),
    }),
    route({
      operationId: named('deleteRegisterView'),
      method: 'delete',
      path: '/registers/{register}/views/{id}',
      scopes,
      summary: 'Take a saved view away',
      permission,
      params: viewParams,
      ifMatch: true,
      handler: (ctx, { params: { register, id }, version }) =>
        deleteRegisterView(ctx, plugins(), { register, id, version }),
    }),
  ];
}
