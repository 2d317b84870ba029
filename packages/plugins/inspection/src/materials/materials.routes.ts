import { pageOf, routesFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { IdParams } from '../fields.ts';
import { keepMaterials, readMaterials } from '../permissions.ts';
import { borrowMaterial, changeMaterial, returnMaterial } from './borrow-material.ts';
import { getMaterial, getMaterialTotals, listMaterials } from './list-materials.ts';
import * as schemas from './materials.schemas.ts';

const route = routesFor<InspectionDatabase>();
const scopes = ['member', 'team'] as const;

export const materialRoutes = [
  route({
    operationId: 'listMaterials',
    method: 'get',
    path: '/materials',
    scopes,
    summary: 'What teams have taken from units, newest first',
    permission: readMaterials,
    query: schemas.ListMaterialsQuery,
    response: pageOf(schemas.MaterialView),
    handler: (ctx, { query }) => listMaterials(ctx, query),
  }),
  route({
    operationId: 'getMaterialTotals',
    method: 'get',
    path: '/material-totals',
    scopes,
    summary: 'How many are out, overdue and returned',
    permission: readMaterials,
    query: schemas.ListMaterialsQuery.pick({ engagement: true }),
    response: schemas.MaterialTotals,
    handler: (ctx, { query }) => getMaterialTotals(ctx, query),
  }),
  route({
    operationId: 'getMaterial',
    method: 'get',
    path: '/materials/{id}',
    scopes,
    summary: 'One entry',
    permission: readMaterials,
    params: IdParams,
    response: schemas.MaterialView,
    handler: (ctx, { params }) => getMaterial(ctx, params.id),
  }),
  route({
    operationId: 'borrowMaterial',
    method: 'post',
    path: '/materials',
    scopes,
    summary: 'Enter what somebody of the team takes from the unit',
    permission: keepMaterials,
    body: schemas.BorrowMaterialBody,
    response: schemas.MaterialView,
    status: 201,
    handler: async (ctx, { body }) => getMaterial(ctx, await borrowMaterial(ctx, body)),
  }),
  route({
    operationId: 'changeMaterial',
    method: 'put',
    path: '/materials/{id}',
    scopes,
    summary: 'Change an entry that is not returned',
    permission: keepMaterials,
    params: IdParams,
    body: schemas.MaterialBody,
    response: schemas.MaterialView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await changeMaterial(ctx, params.id, { body, version });
      return getMaterial(ctx, params.id);
    },
  }),
  route({
    operationId: 'returnMaterial',
    method: 'post',
    path: '/materials/{id}/return',
    scopes,
    summary: 'The unit has it back',
    permission: keepMaterials,
    params: IdParams,
    body: schemas.ReturnMaterialBody,
    response: schemas.MaterialView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await returnMaterial(ctx, params.id, { body, version });
      return getMaterial(ctx, params.id);
    },
  }),
];
