import { handleCases, rawRoutesFor, routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { attachFieldFile } from './attach-field-file.ts';
import {
  RecordChoices,
  RecordFieldsView,
  RecordTypeName,
  ReferableTypes,
  SaveFieldsBody,
} from './forms.schemas.ts';
import { listReferableTypes, searchRecords } from './list-records.ts';
import { recordTypesOf } from './record-types.ts';
import { saveRecordFields } from './save-record-fields.ts';
import { showRecordFields } from './show-record-fields.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const scopes = ['member', 'team', 'unit'] as const;
const params = z.object({ type: RecordTypeName, id: z.uuid() });

export function recordFieldRoutes(plugins: () => readonly Plugin[]) {
  const services = () => ({ recordTypes: recordTypesOf(plugins()) });
  return [
    route({
      operationId: 'getRecordFields',
      method: 'get',
      path: '/records/{type}/{id}/fields',
      scopes,
      summary: 'The custom fields of a record',
      permission: handleCases,
      params,
      response: RecordFieldsView,
      handler: (ctx, input) => showRecordFields(ctx, services(), input.params),
    }),
    route({
      operationId: 'saveRecordFields',
      method: 'put',
      path: '/records/{type}/{id}/fields',
      scopes,
      summary: 'Fill the custom fields of a record in',
      permission: handleCases,
      ifMatch: true,
      params,
      body: SaveFieldsBody,
      response: RecordFieldsView,
      handler: async (ctx, { params: record, body, version }) => {
        await saveRecordFields(ctx, services(), { record, answers: body.answers, version });
        return await showRecordFields(ctx, services(), record);
      },
    }),
    rawRoute({
      operationId: 'attachFieldFile',
      method: 'post',
      path: '/records/{type}/{id}/files',
      scopes,
      summary: 'Upload a file that an answer will name',
      permission: handleCases,
      params,
      receive: (upload, port) => port.store(upload),
      handler: (ctx, input) =>
        attachFieldFile(ctx, services(), {
          record: params.parse(input.params),
          received: input.received,
        }),
    }),
    route({
      operationId: 'listReferableTypes',
      method: 'get',
      path: '/records',
      scopes,
      summary: 'Types of records that a field may refer to',
      permission: handleCases,
      response: ReferableTypes,
      handler: (ctx) => Promise.resolve(listReferableTypes(ctx, services())),
    }),
    route({
      operationId: 'searchRecords',
      method: 'get',
      path: '/records/{type}',
      scopes,
      summary: 'Records within reach whose title contains a text',
      permission: handleCases,
      params: z.object({ type: RecordTypeName }),
      query: z.object({ q: z.string().max(60).default('') }),
      response: RecordChoices,
      handler: (ctx, { params: { type }, query }) =>
        searchRecords(ctx, services(), { type, text: query.q }),
    }),
  ];
}
