import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { enterMember } from '../core-plugin/permissions.ts';
import { requestOf } from './asked-request.ts';
import { checkBulk, editInBulk } from './bulk-edit.ts';
import { BulkBody, BulkView, EditRowBody, PasteBody, PasteView } from './changes.schemas.ts';
import { editRegisterRow } from './edit-row.ts';
import { getRegisterRow } from './get-row.ts';
import { checkPaste, pasteRows } from './paste-rows.ts';
import { RegisterRow, RegisterRowsQuery } from './rows.schemas.ts';
import { RegisterTotals, totalRegisterRows } from './total-rows.ts';

const route = routesFor<unknown>();
const registerParams = z.object({ register: z.string().max(80) });
const rowParams = registerParams.extend({ id: z.uuid() });

export function registerCellRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      operationId: 'getRegisterTotals',
      method: 'get',
      path: '/registers/{register}/totals',
      summary: 'Count and sums over all rows within the conditions',
      permission: enterMember,
      params: registerParams,
      query: RegisterRowsQuery.pick({ query: true }),
      response: RegisterTotals,
      handler: (ctx, { params: { register }, query: { query } }) =>
        totalRegisterRows(ctx, plugins(), { register, request: requestOf(query) }),
    }),
    route({
      operationId: 'getRegisterRow',
      method: 'get',
      path: '/registers/{register}/rows/{id}',
      summary: 'One row as text, as it stands now',
      permission: enterMember,
      params: rowParams,
      response: RegisterRow,
      handler: (ctx, { params }) => getRegisterRow(ctx, plugins(), params),
    }),
    route({
      operationId: 'editRegisterRow',
      method: 'patch',
      path: '/registers/{register}/rows/{id}',
      summary: 'Change cells of one row',
      permission: enterMember,
      params: rowParams,
      body: EditRowBody,
      response: RegisterRow,
      ifMatch: true,
      handler: (ctx, { params: { register, id }, body: { detailId, cells }, version }) =>
        editRegisterRow(ctx, plugins(), {
          register,
          edit: { id, detailId: detailId ?? null, version, texts: cells },
        }),
    }),
    route({
      operationId: 'checkRegisterPaste',
      method: 'post',
      path: '/registers/{register}/paste/check',
      summary: 'What pasting rows would do',
      permission: enterMember,
      unaudited: '只检查，不保存',
      params: registerParams,
      body: PasteBody,
      response: PasteView,
      handler: (ctx, { params: { register }, body }) =>
        checkPaste(ctx, plugins(), { register, body }),
    }),
    route({
      operationId: 'pasteRegisterRows',
      method: 'post',
      path: '/registers/{register}/paste',
      summary: 'Paste rows into the register',
      permission: enterMember,
      params: registerParams,
      body: PasteBody,
      response: PasteView,
      handler: (ctx, { params: { register }, body }) =>
        pasteRows(ctx, plugins(), { register, body }),
    }),
    route({
      operationId: 'checkRegisterBulk',
      method: 'post',
      path: '/registers/{register}/bulk/check',
      summary: 'Which rows a change would reach, and which refuse it',
      permission: enterMember,
      unaudited: '只试算，不保存',
      params: registerParams,
      body: BulkBody,
      response: BulkView,
      handler: (ctx, { params: { register }, body }) =>
        checkBulk(ctx, plugins(), { register, body }),
    }),
    route({
      operationId: 'editRegisterBulk',
      method: 'post',
      path: '/registers/{register}/bulk',
      summary: 'Set cells in many rows',
      permission: enterMember,
      params: registerParams,
      body: BulkBody,
      response: BulkView,
      handler: (ctx, { params: { register }, body }) =>
        editInBulk(ctx, plugins(), { register, body }),
    }),
  ];
}
