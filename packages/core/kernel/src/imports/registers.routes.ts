import { rawRoutesFor, routesFor, type Ctx, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { enterMember } from '../core-plugin/permissions.ts';
import { cellText } from '../registers/cell-text.ts';
import { maskPersonal } from '../registers/mask-personal.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';
import { exportRegister, hides, textFilter } from './export-register.ts';
import { RegisterRows, RegisterView } from './imports.schemas.ts';
import { sheetDownload } from './sheet-download.ts';
import { toRegisterView } from './show-import.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const registerParams = z.object({ register: z.string().max(80) });
const FilterQuery = z.looseObject({});

export function registerRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'listRegisters',
      method: 'get',
      path: '/registers',
      summary: 'Registers (台账) the actor may read',
      permission: enterMember,
      response: z.object({ items: z.array(RegisterView) }),
      handler: (ctx) => listRegisters(ctx, plugins()),
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
      readReason: true,
      params: registerParams,
      query: FilterQuery,
      handler: async (ctx, input) => {
        const { register } = registerParams.parse(input.params);
        const filter = textFilter(FilterQuery.parse(input.query));
        const { fileName, bytes } = await exportRegister(ctx, plugins(), { register, filter });
        return sheetDownload(fileName, ReadableStream.from(bytes));
      },
    }),
  ];
}

async function listRegisters(ctx: Ctx, plugins: readonly Plugin[]) {
  const readable = plugins.flatMap(({ id, registers = [] }) =>
    registers
      .filter(({ definition }) => ctx.actor.permissions.has(definition.permissions.read))
      .map(({ definition }) => ({ plugin: id, register: definition.id })),
  );
  const items = [];
  for (const { plugin, register } of readable) {
    const { definition } = await registerHere(ctx, plugins, register);
    items.push(toRegisterView(ctx, plugin, definition));
  }
  return { items };
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
  const source = await registerHere(ctx, plugins, about.register);
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
          return [column.key, hides(column) ? maskPersonal(column.personal, text) : text];
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
