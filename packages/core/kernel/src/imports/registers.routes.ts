import {
  ForbiddenError,
  rawRoutesFor,
  routesFor,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { enterMember } from '../core-plugin/permissions.ts';
import { cellText } from '../registers/cell-text.ts';
import { maskPersonal } from '../registers/mask-personal.ts';
import { writeRegister } from '../registers/write-workbook.ts';
import {
  cancelImport,
  confirmImport,
  decideHistory,
  requirePermission,
  startImport,
} from './act-on-import.ts';
import { listBatches, listRows } from './imports.repository.ts';
import {
  ConfirmBody,
  HistoryDecisionBody,
  ImportRowPage,
  ImportRowQuery,
  ImportView,
  RegisterRows,
  RegisterView,
} from './imports.schemas.ts';
import { registerOf } from './registers-of.ts';
import { showImport, toImportView, toRegisterView, toRowView } from './show-import.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const batchParams = z.object({ id: z.uuid() });
const registerParams = z.object({ register: z.string().max(80) });
const FilterQuery = z.looseObject({});
const maxBytes = 50 * 1024 * 1024;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function registerRoutes(plugins: () => readonly Plugin[]) {
  return [...readRoutes(plugins), ...importRoutes(plugins)];
}

function readRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listRegisters',
      method: 'get',
      path: '/registers',
      summary: 'Registers (台账) the actor may read',
      permission: enterMember,
      response: z.object({ items: z.array(RegisterView) }),
      handler: (ctx) =>
        Promise.resolve({
          items: plugins().flatMap((plugin) =>
            (plugin.registers ?? [])
              .filter(({ definition }) => ctx.actor.permissions.has(definition.permissions.read))
              .map(({ definition }) => toRegisterView(ctx, plugin.id, definition)),
          ),
        }),
    }),
    route({
      operationId: 'listRegisterRows',
      method: 'get',
      path: '/registers/{register}/rows',
      summary: 'The register as text, a page at a time',
      permission: enterMember,
      params: registerParams,
      query: FilterQuery.extend({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        after: z.string().max(200).optional(),
      }),
      response: RegisterRows,
      handler: (ctx, { params, query: { limit, after, ...filter } }) =>
        listRegisterRows(ctx, plugins(), { register: params.register, limit, after, filter }),
    }),
    rawRoute({
      operationId: 'exportRegister',
      method: 'get',
      path: '/registers/{register}/export',
      summary: 'The register as the users’ own sheet',
      permission: enterMember,
      readAudit: 'own',
      params: registerParams,
      query: FilterQuery,
      handler: async (ctx, input) =>
        exportRegister(
          ctx,
          plugins(),
          registerParams.parse(input.params).register,
          FilterQuery.parse(input.query),
        ),
    }),
  ];
}

function importRoutes(plugins: () => readonly Plugin[]) {
  return [
    rawRoute({
      operationId: 'uploadImport',
      method: 'post',
      path: '/registers/{register}/imports',
      summary: 'Upload a sheet for a dry run; nothing of the register is written',
      permission: enterMember,
      params: registerParams,
      receive: async (upload, port) =>
        await port.store(upload, { maxBytes, allowed: ['xlsx', 'xls'] }),
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
      handler: async (ctx, { params, query }) => {
        const { register } = await showImport(ctx, plugins(), params.id);
        const { definition } = registerOf(plugins(), register);
        requirePermission(ctx, definition.permissions.read);
        const after = query.after === undefined ? undefined : Number(query.after);
        const rows = await listRows(coreTx(ctx), params.id, {
          outcome: query.outcome,
          after,
          limit: query.limit + 1,
        });
        const kept = rows.slice(0, query.limit);
        const last = kept.at(-1);
        return {
          items: kept.map((row) => toRowView(definition, row)),
          next: rows.length > query.limit && last !== undefined ? String(last.rowNo) : null,
        };
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

async function listRegisterRows(
  ctx: Ctx,
  plugins: readonly Plugin[],
  about: {
    register: string;
    limit: number;
    after: string | undefined;
    filter: Record<string, unknown>;
  },
) {
  const source = registerOf(plugins, about.register);
  const { columns, permissions } = source.definition;
  requirePermission(ctx, permissions.read);
  const records = await source.records(ctx, textFilter(about.filter));
  const start = about.after === undefined ? 0 : Number(about.after);
  const texts = (values: Readonly<Record<string, unknown>>, level: 'main' | 'detail') =>
    Object.fromEntries(
      columns
        .filter((column) => column.level === level)
        .map((column) => {
          // Records come from the register's own source, typed by its columns.
          const text = cellText(
            column,
            // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its producer has typed it
            (values[column.key] ?? null) as Parameters<typeof cellText>[1],
          );
          return [
            column.key,
            column.personal === undefined ? text : maskPersonal(column.personal, text),
          ];
        }),
    );
  const page = records.slice(start, start + about.limit);
  const end = start + page.length;
  return {
    total: records.length,
    items: page.map((record) => ({
      id: record.id,
      values: texts(record.values, 'main'),
      details: record.details.map((detail) => texts(detail, 'detail')),
    })),
    next: end < records.length ? String(end) : null,
  };
}

async function exportRegister(
  ctx: Ctx,
  plugins: readonly Plugin[],
  register: string,
  query: Record<string, unknown>,
) {
  const source = registerOf(plugins, register);
  const { definition } = source;
  if (!ctx.actor.permissions.has(definition.permissions.export)) {
    throw new ForbiddenError('core.register_permission', `lacks ${definition.permissions.export}`);
  }
  const records = await source.records(ctx, textFilter(query));
  const today = ctx.calendar.today();
  const bytes = writeRegister(definition, records, {
    title: { tenant: ctx.scope.tenantName },
    reportingUnit: ctx.scope.tenantName,
    reportedOn: today,
    preparedBy: ctx.actor.displayName,
    masked: true,
  });
  return {
    headers: {
      'content-type': xlsx,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${definition.title}_${today}.xlsx`)}`,
    },
    body: ReadableStream.from(bytes),
  };
}

const textFilter = (query: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
