import { pageOf, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationDatabase } from '../database.ts';
import { FindingParams } from '../findings/findings.schemas.ts';
import { planRectification, readFindings } from '../permissions.ts';
import { addMeasure } from './add-measure.ts';
import { getMeasure } from './get-measure.ts';
import { getMeasureTotals, listMeasures } from './list-measures.ts';
import {
  AddMeasureBody,
  ListMeasuresQuery,
  MeasureItem,
  MeasureParams,
  MeasureResultBody,
  MeasureView,
  UpdateMeasureBody,
} from './measures.schemas.ts';
import { removeMeasure } from './remove-measure.ts';
import { updateMeasureResult } from './update-measure-result.ts';
import { updateMeasure } from './update-measure.ts';

const route = routesFor<RectificationDatabase>();

export const measureRoutes = [
  route({
    operationId: 'listMeasures',
    method: 'get',
    path: '/measures',
    scopes: ['member', 'team', 'unit'],
    summary: 'Measures of issued findings, by due date',
    permission: readFindings,
    query: ListMeasuresQuery,
    response: pageOf(MeasureItem),
    handler: (ctx, { query }) => listMeasures(ctx, query),
  }),
  route({
    operationId: 'getMeasureTotals',
    method: 'get',
    path: '/measure-totals',
    scopes: ['member', 'team', 'unit'],
    summary: 'How many measures a filter meets',
    permission: readFindings,
    query: ListMeasuresQuery.omit({ limit: true, after: true }),
    response: z.object({ measures: z.int() }),
    handler: (ctx, { query }) => getMeasureTotals(ctx, query),
  }),
  route({
    operationId: 'addMeasure',
    method: 'post',
    path: '/findings/{id}/measures',
    scopes: ['member', 'unit'],
    summary: 'Add a measure to the plan',
    permission: planRectification,
    params: FindingParams,
    body: AddMeasureBody,
    response: MeasureView,
    status: 201,
    handler: async (ctx, { params, body }) =>
      getMeasure(ctx, await addMeasure(ctx, params.id, body)),
  }),
  route({
    operationId: 'updateMeasure',
    method: 'patch',
    path: '/measures/{id}',
    scopes: ['member', 'unit'],
    summary: 'Change a measure while the plan is open',
    permission: planRectification,
    params: MeasureParams,
    body: UpdateMeasureBody,
    response: MeasureView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateMeasure(ctx, params.id, { body, version });
      return getMeasure(ctx, params.id);
    },
  }),
  route({
    operationId: 'removeMeasure',
    method: 'delete',
    path: '/measures/{id}',
    scopes: ['member', 'unit'],
    summary: 'Take a measure out of the plan',
    permission: planRectification,
    params: MeasureParams,
    ifMatch: true,
    handler: (ctx, { params, version }) => removeMeasure(ctx, params.id, version),
  }),
  route({
    operationId: 'updateMeasureResult',
    method: 'put',
    path: '/measures/{id}/result',
    scopes: ['member', 'unit'],
    summary: 'State how a measure was completed',
    permission: planRectification,
    params: MeasureParams,
    body: MeasureResultBody,
    response: MeasureView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await updateMeasureResult(ctx, params.id, { result: body.result, version });
      return getMeasure(ctx, params.id);
    },
  }),
];
