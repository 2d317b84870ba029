import { handleCases, routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { RecordTypeName } from '../forms/forms.schemas.ts';
import { recordTypesOf } from '../forms/record-types.ts';
import { gradeFile } from './grade-file.ts';
import { gradeRecord } from './grade-record.ts';
import { RecordGradeView, SetGradeBody } from './secrecy.schemas.ts';
import { showRecordGrade } from './show-record-grade.ts';

const route = routesFor<unknown>();
const scopes = ['member', 'team', 'unit'] as const;
const params = z.object({ type: RecordTypeName, id: z.uuid() });

export function secrecyRoutes(plugins: () => readonly Plugin[]) {
  const services = () => ({ recordTypes: recordTypesOf(plugins()) });
  return [
    route({
      operationId: 'getRecordGrade',
      method: 'get',
      path: '/records/{type}/{id}/grade',
      scopes,
      summary: 'The secrecy grade (密级) of a record',
      permission: handleCases,
      params,
      response: RecordGradeView,
      handler: (ctx, input) => showRecordGrade(ctx, services(), input.params),
    }),
    route({
      operationId: 'setRecordGrade',
      method: 'put',
      path: '/records/{type}/{id}/grade',
      scopes,
      summary: 'Set the secrecy grade of a record; a lower one needs a reason',
      permission: handleCases,
      ifMatch: true,
      params,
      body: SetGradeBody,
      response: RecordGradeView,
      handler: async (ctx, { params: record, body, version }) => {
        await gradeRecord(ctx, services(), { ...body, record, version });
        return await showRecordGrade(ctx, services(), record);
      },
    }),
    route({
      operationId: 'setFileGrade',
      method: 'put',
      path: '/attachments/{id}/grade',
      scopes: [...scopes, 'restricted'],
      summary: 'Set the secrecy grade of a file; a lower one needs a reason',
      permission: handleCases,
      params: z.object({ id: z.uuid() }),
      body: SetGradeBody,
      handler: (ctx, { params: { id }, body }) => gradeFile(ctx, services(), { ...body, id }),
    }),
  ];
}
