import { routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { CoreServices } from '../core-plugin/core-services.ts';
import { confirmColumns } from './confirm-columns.ts';
import { forgetColumns } from './forget-columns.ts';
import type { ImportArea } from './import-areas.ts';
import { ImportView } from './imports.schemas.ts';
import { listImportMappings } from './list-mappings.ts';
import { ConfirmColumnsBody, ImportMappingView } from './mappings.schemas.ts';
import { showImport } from './show-import.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });

/** What a tenant has said of the headers of its sheets. */
export function mappingRoutes(
  { plugins }: CoreServices,
  { named, scopes, permission }: ImportArea,
) {
  return [
    route({
      operationId: named('confirmImportColumns'),
      method: 'post',
      path: '/imports/{id}/columns',
      scopes,
      summary: 'Say what the columns of the sheet are; the tenant remembers it for this header',
      permission,
      params,
      body: ConfirmColumnsBody,
      response: ImportView,
      handler: async (ctx, { params: { id }, body }) => {
        await confirmColumns(ctx, plugins(), { id, body });
        return await showImport(ctx, plugins(), id);
      },
    }),
    route({
      operationId: named('listImportMappings'),
      method: 'get',
      path: '/registers/{register}/import-mappings',
      scopes,
      summary: 'Headers whose columns were confirmed once',
      permission,
      params: z.object({ register: z.string().max(80) }),
      response: z.object({ items: z.array(ImportMappingView) }),
      handler: (ctx, { params: { register } }) => listImportMappings(ctx, plugins(), register),
    }),
    route({
      operationId: named('forgetImportMapping'),
      method: 'delete',
      path: '/import-mappings/{id}',
      scopes,
      summary: 'Forget a header: the next sheet with it asks again',
      permission,
      ifMatch: true,
      params,
      handler: (ctx, { params: { id }, version }) => forgetColumns(ctx, plugins(), { id, version }),
    }),
  ];
}
