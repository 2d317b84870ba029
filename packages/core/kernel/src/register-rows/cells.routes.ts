import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { checkBulk, editInBulk } from './bulk-edit.ts';
import { BulkBody, BulkView, EditRowBody, PasteBody, PasteView } from './changes.schemas.ts';
import { editRegisterRow } from './edit-row.ts';
import { checkPaste, pasteRows } from './paste-rows.ts';
import { officeAreas, readingAreas, type RegisterArea } from './register-areas.ts';
import { RegisterRow } from './rows.schemas.ts';

const route = routesFor<unknown>();
const registerParams = z.object({ register: z.string().max(80) });
const rowParams = registerParams.extend({ id: z.uuid() });

export function registerCellRoutes(plugins: () => readonly Plugin[]) {
  return [
    ...readingAreas.map((area) => editRoute(plugins, area)),
    ...officeAreas.flatMap((area) => [...pasteRoutes(plugins, area), ...bulkRoutes(plugins, area)]),
  ];
}

function editRoute(plugins: () => readonly Plugin[], { named, permission, scopes }: RegisterArea) {
  return route({
    operationId: named('editRegisterRow'),
    method: 'patch',
    path: '/registers/{register}/rows/{id}',
    summary: 'Change cells of one row',
    scopes,
    permission,
    params: rowParams,
    body: EditRowBody,
    response: RegisterRow,
    ifMatch: true,
    handler: (ctx, { params: { register, id }, body: { detailId, cells }, version }) =>
      editRegisterRow(ctx, plugins(), {
        register,
        edit: { id, detailId: detailId ?? null, version, texts: cells },
      }),
  });
}

function pasteRoutes(
  plugins: () => readonly Plugin[],
  { named, permission, scopes }: RegisterArea,
) {
  return [
    route({
      operationId: named('checkRegisterPaste'),
      method: 'post',
      path: '/registers/{register}/paste/check',
      summary: 'What pasting rows would do',
      scopes,
      permission,
      unaudited: '只检查，不保存',
      params: registerParams,
      body: PasteBody,
      response: PasteView,
      handler: (ctx, { params: { register }, body }) =>
        checkPaste(ctx, plugins(), { register, body }),
    }),
    route({
      operationId: named('pasteRegisterRows'),
      method: 'post',
      path: '/registers/{register}/paste',
      summary: 'Paste rows into the register',
      scopes,
      permission,
      params: registerParams,
      body: PasteBody,
      response: PasteView,
      handler: (ctx, { params: { register }, body }) =>
        pasteRows(ctx, plugins(), { register, body }),
    }),
  ];
}

function bulkRoutes(plugins: () => readonly Plugin[], { named, permission, scopes }: RegisterArea) {
  return [
    route({
      operationId: named('checkRegisterBulk'),
      method: 'post',
      path: '/registers/{register}/bulk/check',
      summary: 'Which rows a change would reach, and which refuse it',
      scopes,
      permission,
      unaudited: '只试算，不保存',
      params: registerParams,
      body: BulkBody,
      response: BulkView,
      handler: (ctx, { params: { register }, body }) =>
        checkBulk(ctx, plugins(), { register, body }),
    }),
    route({
      operationId: named('editRegisterBulk'),
      method: 'post',
      path: '/registers/{register}/bulk',
      summary: 'Set cells in many rows',
      scopes,
      permission,
      params: registerParams,
      body: BulkBody,
      response: BulkView,
      handler: (ctx, { params: { register }, body }) =>
        editInBulk(ctx, plugins(), { register, body }),
    }),
  ];
}
