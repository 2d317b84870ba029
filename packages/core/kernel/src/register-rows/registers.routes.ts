import { rawRoutesFor, routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { enterMember } from '../core-plugin/permissions.ts';
import { exportRegister } from '../imports/export-register.ts';
import { sheetDownload } from '../imports/sheet-download.ts';
import { spool } from '../imports/spool.ts';
import { requestOf } from './asked-request.ts';
import { getRegister, listRegisters } from './list-registers.ts';
import { listRegisterRows } from './list-rows.ts';
import { RegisterView } from './register-view.ts';
import { RegisterRows, RegisterRowsQuery } from './rows.schemas.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const registerParams = z.object({ register: z.string().max(80) });
const ExportQuery = z.looseObject({
  query: z.string().max(20_000).optional(),
  /** Keys of the columns shown, in their order, with commas between. */
  columns: z.string().max(20_000).optional(),
  /** Name of the view shown; it is in the name of the file and of its sheet. */
  view: z.string().trim().max(60).optional(),
});

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
      operationId: 'getRegister',
      method: 'get',
      path: '/registers/{register}',
      summary: 'A register with its columns',
      permission: enterMember,
      params: registerParams,
      response: RegisterView,
      handler: (ctx, { params: { register } }) => getRegister(ctx, plugins(), register),
    }),
    route({
      operationId: 'listRegisterRows',
      method: 'get',
      path: '/registers/{register}/rows',
      summary: 'A window of the register as text',
      permission: enterMember,
      params: registerParams,
      query: RegisterRowsQuery,
      response: RegisterRows,
      handler: (ctx, { params: { register }, query: { start, limit, query } }) =>
        listRegisterRows(ctx, plugins(), {
          register,
          request: { ...requestOf(query), start, limit },
        }),
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
      query: ExportQuery,
      handler: async (ctx, input) => {
        const { register } = registerParams.parse(input.params);
        const { query, columns, view, reason: _, ...more } = ExportQuery.parse(input.query);
        const { fileName, bytes } = await exportRegister(ctx, plugins(), {
          register,
          request: requestOf(query, more),
          columns: columns?.split(',').filter((key) => key !== ''),
          view,
        });
        return sheetDownload(fileName, await spool(bytes));
      },
    }),
  ];
}
