import { rawRoutesFor, routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { exportRegister } from '../imports/export-register.ts';
import { sheetDownload } from '../imports/sheet-download.ts';
import { spool } from '../imports/spool.ts';
import { requestOf } from './asked-request.ts';
import { getRegisterRow } from './get-row.ts';
import { getRegister, listRegisters } from './list-registers.ts';
import { listRegisterRows } from './list-rows.ts';
import { readingAreas, type RegisterArea } from './register-areas.ts';
import { RegisterView } from './register-view.ts';
import { RegisterRow, RegisterRows, RegisterRowsQuery } from './rows.schemas.ts';
import { RegisterTotals, totalRegisterRows } from './total-rows.ts';

const route = routesFor<unknown>();
const rawRoute = rawRoutesFor<unknown>();
const registerParams = z.object({ register: z.string().max(80) });
const ExportQuery = z.looseObject({
  query: z.string().max(20_000).optional(),
  /** Keys of the columns shown, in their order, with commas between. */
  columns: z.string().max(20_000).optional(),
  /** Name of the view shown; it is in the name of the file and of its sheet. */
  view: z.string().trim().max(60).optional(),
  /** Personal values in full; needs the register's own permission. */
  personal: z.enum(['masked', 'full']).optional(),
});

export function registerRoutes(plugins: () => readonly Plugin[]) {
  return readingAreas.flatMap((area) => [...readRoutes(plugins, area), exportRoute(plugins, area)]);
}

function readRoutes(
  plugins: () => readonly Plugin[],
  { named, permission, readAudit, scopes }: RegisterArea,
) {
  return [
    route({
      operationId: named('listRegisters'),
      method: 'get',
      path: '/registers',
      summary: 'Registers (台账) the actor may read',
      scopes,
      permission,
      response: z.object({ items: z.array(RegisterView) }),
      handler: (ctx) => listRegisters(ctx, plugins()),
    }),
    route({
      operationId: named('getRegister'),
      method: 'get',
      path: '/registers/{register}',
      summary: 'A register with its columns',
      scopes,
      permission,
      params: registerParams,
      response: RegisterView,
      handler: (ctx, { params: { register } }) => getRegister(ctx, plugins(), register),
    }),
    route({
      operationId: named('listRegisterRows'),
      method: 'get',
      path: '/registers/{register}/rows',
      summary: 'A window of the register as text',
      readAudit,
      scopes,
      permission,
      params: registerParams,
      query: RegisterRowsQuery,
      response: RegisterRows,
      handler: (ctx, { params: { register }, query: { start, limit, query } }) =>
        listRegisterRows(ctx, plugins(), {
          register,
          request: { ...requestOf(query), start, limit },
        }),
    }),
    route({
      operationId: named('getRegisterRow'),
      method: 'get',
      path: '/registers/{register}/rows/{id}',
      summary: 'One row as it stands now',
      readAudit,
      scopes,
      permission,
      params: registerParams.extend({ id: z.uuid() }),
      response: RegisterRow,
      handler: (ctx, { params: { register, id } }) =>
        getRegisterRow(ctx, plugins(), { register, id }),
    }),
    route({
      operationId: named('getRegisterTotals'),
      method: 'get',
      path: '/registers/{register}/totals',
      summary: 'Count and sums over all rows within the conditions',
      scopes,
      permission,
      params: registerParams,
      query: RegisterRowsQuery.pick({ query: true }),
      response: RegisterTotals,
      handler: (ctx, { params: { register }, query: { query } }) =>
        totalRegisterRows(ctx, plugins(), { register, request: requestOf(query) }),
    }),
  ];
}

function exportRoute(
  plugins: () => readonly Plugin[],
  { named, permission, scopes }: RegisterArea,
) {
  return rawRoute({
    operationId: named('exportRegister'),
    method: 'get',
    path: '/registers/{register}/export',
    summary: 'The register as the users’ own sheet',
    scopes,
    permission,
    readAudit: 'own',
    readReason: true,
    params: registerParams,
    query: ExportQuery,
    handler: async (ctx, input) => {
      const { register } = registerParams.parse(input.params);
      const { query, columns, personal, view, reason: _, ...more } = ExportQuery.parse(input.query);
      const { fileName, bytes } = await exportRegister(ctx, plugins(), {
        register,
        request: requestOf(query, more),
        columns: columns?.split(',').filter((key) => key !== ''),
        view,
        isUnmasked: personal === 'full',
      });
      return sheetDownload(fileName, await spool(bytes));
    },
  });
}
