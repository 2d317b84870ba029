import { rawRoutesFor, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import { enterMember } from '../core-plugin/permissions.ts';
import {
  cancelImport,
  confirmImport,
  decideHistory,
  requirePermission,
  startImport,
} from './act-on-import.ts';
import { listBatches } from './imports.repository.ts';
import {
  ConfirmBody,
  HistoryDecisionBody,
  ImportRowPage,
  ImportRowQuery,
  ImportView,
  RevertImportBody,
} from './imports.schemas.ts';
import { markSheet } from './mark-sheet.ts';
import { receiveSheet } from './receive-sheet.ts';
import { registerOf } from './registers-of.ts';
import { revertImport } from './revert-import.ts';
import { sheetDownload } from './sheet-download.ts';
import { listImportRows, showImport, toImportView } from './show-import.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const batchParams = z.object({ id: z.uuid() });
const registerParams = z.object({ register: z.string().max(80) });

export function importRoutes({ plugins, storage }: CoreServices) {
  return [
    rawRoute({
      operationId: 'uploadImport',
      method: 'post',
      path: '/registers/{register}/imports',
      summary: 'Upload a sheet for a dry run; nothing of the register is written',
      permission: enterMember,
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
        return await showImport(
          ctx,
          plugins(),
          await startImport(ctx, plugins(), { register, blob }),
        );
      },
    }),
    route({
      operationId: 'listImports',
      method: 'get',
      path: '/imports',
      summary: 'Import batches, newest first',
      permission: enterMember,
      query: z.object({ register: z.string().max(80).optional() }),
      response: z.object({ items: z.array(ImportView) }),
      handler: async (ctx, { query }) => {
        const items = [];
        for (const batch of await listBatches(coreTx(ctx), {
          register: query.register,
          limit: 50,
        })) {
          if (
            ctx.actor.permissions.has(
              registerOf(plugins(), batch.register).definition.permissions.read,
            )
          )
            items.push(await toImportView(ctx, plugins(), batch));
        }
        return { items };
      },
    }),
    route({
      operationId: 'getImport',
      method: 'get',
      path: '/imports/{id}',
      summary: 'An import with its progress and the result of its dry run',
      permission: enterMember,
      params: batchParams,
      response: ImportView,
      handler: async (ctx, { params }) => {
        const view = await showImport(ctx, plugins(), params.id);
        requirePermission(ctx, registerOf(plugins(), view.register).definition.permissions.read);
        return view;
      },
    }),
    route({
      operationId: 'listImportRows',
      method: 'get',
      path: '/imports/{id}/rows',
      summary: 'The dry-run report row by row, with the place and remedy of every problem',
      permission: enterMember,
      params: batchParams,
      query: ImportRowQuery,
      response: ImportRowPage,
      handler: (ctx, { params, query }) =>
        listImportRows(ctx, plugins(), { id: params.id, ...query }),
    }),
    rawRoute({
      operationId: 'downloadMarkedSheet',
      method: 'get',
      path: '/imports/{id}/marked-sheet',
      summary: 'The uploaded sheet with its bad cells coloured and a column that says why',
      permission: enterMember,
      readAudit: 'subject',
      params: batchParams,
      handler: async (ctx, { params }) => {
        const { id } = batchParams.parse(params);
        const { fileName, bytes } = await markSheet(ctx, { plugins, storage }, id);
        return sheetDownload(fileName, bytes);
      },
    }),
    route({
      operationId: 'confirmImport',
      method: 'post',
      path: '/imports/{id}/confirm',
      summary: 'Write what the dry run found, in one transaction',
      permission: enterMember,
      params: batchParams,
      body: ConfirmBody,
      response: ImportView,
      handler: async (ctx, { params, body }) => {
        await confirmImport(ctx, plugins(), params.id, body.skipRejected);
        return await showImport(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: 'cancelImport',
      method: 'post',
      path: '/imports/{id}/cancel',
      summary: 'Stop an import; nothing of it remains in the register',
      permission: enterMember,
      params: batchParams,
      response: ImportView,
      handler: async (ctx, { params }) => {
        await cancelImport(ctx, plugins(), params.id);
        return await showImport(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: 'revertImport',
      method: 'post',
      path: '/imports/{id}/revert',
      summary: 'Take a written batch back, as long as nobody has changed its rows since',
      permission: enterMember,
      params: batchParams,
      body: RevertImportBody,
      response: ImportView,
      handler: async (ctx, { params, body }) => {
        await revertImport(ctx, plugins(), { id: params.id, reason: body.reason });
        return await showImport(ctx, plugins(), params.id);
      },
    }),
    route({
      operationId: 'decideImportHistory',
      method: 'post',
      path: '/imports/{id}/history-decision',
      summary: 'The second person approves or refuses the statuses of a history load',
      permission: enterMember,
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
