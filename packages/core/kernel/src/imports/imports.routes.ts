import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { CoreServices } from '../core-plugin/core-services.ts';
import {
  cancelImport,
  confirmImport,
  decideHistory,
  requirePermission,
  startImport,
} from './act-on-import.ts';
import { importAreas, type ImportArea } from './import-areas.ts';
import {
  ConfirmBody,
  HistoryDecisionBody,
  ImportRowPage,
  ImportRowQuery,
  ImportView,
  RevertImportBody,
} from './imports.schemas.ts';
import { mappingRoutes } from './mappings.routes.ts';
import { markSheet } from './mark-sheet.ts';
import { receiveSheet } from './receive-sheet.ts';
import { registerIn } from './registers-of.ts';
import { revertImport } from './revert-import.ts';
import { withSealedSheet } from './sealed-sheet.ts';
import { sheetDownload } from './sheet-download.ts';
import { listImportRows, listImports, showImport } from './show-import.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const batchParams = z.object({ id: z.uuid() });
const registerParams = z.object({ register: z.string().max(80) });

/** Imports of the office, and apart from them those of the restricted area. */
export function importRoutes(services: CoreServices) {
  return importAreas.flatMap((area) => [
    ...batchRoutes(services, area),
    ...decisionRoutes(services, area),
    ...mappingRoutes(services, area),
  ]);
}

function batchRoutes(
  { plugins, storage }: CoreServices,
  { named, scopes, permission }: ImportArea,
) {
  return [
    rawRoute({
      operationId: named('uploadImport'),
      method: 'post',
      path: '/registers/{register}/imports',
      scopes,
      summary: 'Upload a sheet for a dry run; nothing of the register is written',
      permission,
      params: registerParams,
      receive: receiveSheet,
      handler: async (ctx, { params, received }) => {
        const blob = z
          .object({
            storageKey: z.string(),
            fileName: z.string(),
            mediaType: z.string(),
            size: z.number(),
            sha256: z.string(),
          })
          .parse(received);
        const { register } = registerParams.parse(params);
        return await withSealedSheet(ctx, storage(), {
          blob,
          work: async (sealed) => {
            const id = await startImport(ctx, plugins(), { register, blob: sealed });
            return await showImport(ctx, plugins(), id);
          },
        });
      },
    }),
    route({
      operationId: named('listImports'),
      method: 'get',
      path: '/imports',
      scopes,
      summary: 'Import batches, newest first',
      permission,
      query: z.object({ register: z.string().max(80).optional() }),
      response: z.object({ items: z.array(ImportView) }),
      handler: (ctx, { query }) => listImports(ctx, plugins(), query.register),
    }),
    route({
      operationId: named('getImport'),
      method: 'get',
      path: '/imports/{id}',
      scopes,
      summary: 'An import with its progress and the result of its dry run',
      permission,
      params: batchParams,
      response: ImportView,
      handler: async (ctx, { params }) => {
        const view = await showImport(ctx, plugins(), params.id);
        requirePermission(
          ctx,
          registerIn(ctx, plugins(), view.register).definition.permissions.read,
        );
        return view;
      },
    }),
    route({
      operationId: named('listImportRows'),
      method: 'get',
      path: '/imports/{id}/rows',
      scopes,
      summary: 'The dry-run report row by row, with the place and remedy of every problem',
      permission,
      params: batchParams,
      query: ImportRowQuery,
      response: ImportRowPage,
      handler: (ctx, { params, query }) =>
        listImportRows(ctx, plugins(), { id: params.id, ...query }),
    }),
    rawRoute({
      operationId: named('downloadMarkedSheet'),
      method: 'get',
      path: '/imports/{id}/marked-sheet',
      scopes,
      summary: 'The uploaded sheet with its bad cells coloured and a column that says why',
      permission,
      readAudit: 'subject',
      params: batchParams,
      handler: async (ctx, { params }) => {
        const { id } = batchParams.parse(params);
        const { fileName, bytes } = await markSheet(ctx, { plugins, storage }, id);
        return sheetDownload(fileName, bytes);
      },
    }),
  ];
}

function decisionRoutes({ plugins }: CoreServices, { named, scopes, permission }: ImportArea) {
  return [
    route({
      operationId: named('confirmImport'),
      method: 'post',
      path: '/imports/{id}/confirm',
      scopes,
      summary: 'Write what the dry run found, in one transaction',
      permission,
      params: batchParams,
      body: ConfirmBody,
      response: ImportView,
      handler: async (ctx, { params, body }) => {
        await confirmImport(ctx, plugins(), params.id, body.skipRejected);
        return await showImport(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: named('cancelImport'),
      method: 'post',
      path: '/imports/{id}/cancel',
      scopes,
      summary: 'Stop an import; nothing of it remains in the register',
      permission,
      params: batchParams,
      response: ImportView,
      handler: async (ctx, { params }) => {
        await cancelImport(ctx, plugins(), params.id);
        return await showImport(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: named('revertImport'),
      method: 'post',
      path: '/imports/{id}/revert',
      scopes,
      summary: 'Take a written batch back, as long as nobody has changed its rows since',
      permission,
      params: batchParams,
      body: RevertImportBody,
      response: ImportView,
      handler: async (ctx, { params, body }) => {
        await revertImport(ctx, plugins(), { id: params.id, reason: body.reason });
        return await showImport(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: named('decideImportHistory'),
      method: 'post',
      path: '/imports/{id}/history-decision',
      scopes,
      summary: 'The second person approves or refuses the statuses of a history load',
      permission,
      params: batchParams,
      body: HistoryDecisionBody,
      response: ImportView,
      handler: async (ctx, { params, body }) => {
        await decideHistory(ctx, plugins(), { id: params.id, ...body });
        return await showImport(ctx, plugins(), params.id);
      },
    }),
  ];
}
