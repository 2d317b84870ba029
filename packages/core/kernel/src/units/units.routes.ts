import { routesFor, toPage } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { manageUnits, manageUnitUsers, readDirectory } from '../core-plugin/permissions.ts';
import { createUnit } from './create-unit.ts';
import { getUnit, toUnitView } from './get-unit.ts';
import { endUnitAccess, grantUnitAccess } from './grant-unit-access.ts';
import { recordSuccession } from './record-succession.ts';
import { setUnitActive } from './set-unit-active.ts';
import { countUnits, listUnits } from './units.repository.ts';
import {
  SuccessionBody,
  UnitBody,
  UnitDetail,
  UnitPage,
  UnitQuery,
  UnitUserBody,
} from './units.schemas.ts';
import { updateUnit } from './update-unit.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });

export const unitRoutes = [
  route({
    operationId: 'listUnits',
    method: 'get',
    path: '/units',
    scopes: ['member', 'team'],
    summary: 'The unit directory (单位库), by name',
    permission: readDirectory,
    query: UnitQuery,
    response: UnitPage,
    handler: async (ctx, { query: { q, kind, active, limit, after } }) => {
      const filter = { q, kind, active: active === undefined ? undefined : active === 'true' };
      const rows = await listUnits(coreTx(ctx), filter, { limit: limit + 1, after });
      const page = toPage(rows, limit, { cursor: (row) => row.name, view: toUnitView });
      return { ...page, total: await countUnits(coreTx(ctx), filter) };
    },
  }),
  route({
    operationId: 'getUnit',
    method: 'get',
    path: '/units/{id}',
    summary: 'A unit with its leadership, accounts, history and engagements',
    permission: readDirectory,
    params,
    response: UnitDetail,
    handler: (ctx, input) => getUnit(ctx, input.params.id),
  }),
  route({
    operationId: 'createUnit',
    method: 'post',
    path: '/units',
    summary: 'Add a unit',
    permission: manageUnits,
    status: 201,
    body: UnitBody,
    response: UnitDetail,
    handler: (ctx, { body }) => createUnit(ctx, body),
  }),
  route({
    operationId: 'updateUnit',
    method: 'put',
    path: '/units/{id}',
    summary: 'Change a unit',
    permission: manageUnits,
    ifMatch: true,
    params,
    body: UnitBody,
    response: UnitDetail,
    handler: (ctx, { params: { id }, body, version }) => updateUnit(ctx, id, { body, version }),
  }),
  route({
    operationId: 'retireUnit',
    method: 'post',
    path: '/units/{id}/retire',
    summary: 'Stop offering a unit; its record stays',
    permission: manageUnits,
    params,
    response: UnitDetail,
    handler: (ctx, input) => setUnitActive(ctx, input.params.id, false),
  }),
  route({
    operationId: 'restoreUnit',
    method: 'post',
    path: '/units/{id}/restore',
    summary: 'Offer a retired unit again',
    permission: manageUnits,
    params,
    response: UnitDetail,
    handler: (ctx, input) => setUnitActive(ctx, input.params.id, true),
  }),
  route({
    operationId: 'recordSuccession',
    method: 'post',
    path: '/units/{id}/successions',
    summary: 'Record that a unit was renamed, merged or split',
    permission: manageUnits,
    params,
    body: SuccessionBody,
    response: UnitDetail,
    handler: (ctx, { params: { id }, body }) => recordSuccession(ctx, id, body),
  }),
  route({
    operationId: 'grantUnitAccess',
    method: 'post',
    path: '/units/{id}/users',
    summary: 'Let an account speak for a unit',
    permission: manageUnitUsers,
    params,
    body: UnitUserBody,
    response: UnitDetail,
    handler: (ctx, { params: { id }, body }) => grantUnitAccess(ctx, id, body),
  }),
  route({
    operationId: 'endUnitAccess',
    method: 'delete',
    path: '/unit-users/{id}',
    summary: 'End an account’s access to a unit',
    permission: manageUnitUsers,
    params,
    response: UnitDetail,
    handler: (ctx, input) => endUnitAccess(ctx, input.params.id),
  }),
];
