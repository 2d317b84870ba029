import { handleCases, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseParams } from '../workflow/cases.schemas.ts';
import { decideExtension } from './decide-extension.ts';
import { ExtensionBody, ExtensionDecision, ExtensionView } from './extensions.schemas.ts';
import { listToDecide } from './list-extensions.ts';
import { requestExtension } from './request-extension.ts';

const route = routesFor<unknown>();
const scopes = ['member', 'team', 'unit', 'restricted'] as const;

export const extensionRoutes = [
  route({
    operationId: 'listExtensionsToDecide',
    method: 'get',
    path: '/deadline-extensions',
    scopes,
    summary: 'Requests for a later date that wait for my decision',
    permission: handleCases,
    response: z.object({ items: z.array(ExtensionView) }),
    handler: async (ctx) => ({ items: await listToDecide(ctx) }),
  }),
  route({
    operationId: 'requestExtension',
    method: 'post',
    path: '/cases/{subject}/{id}/extensions',
    scopes,
    summary: 'Ask for a later date of a deadline; the first one is kept',
    permission: handleCases,
    params: CaseParams,
    body: ExtensionBody,
    handler: (ctx, { params, body }) =>
      requestExtension(ctx, { type: params.subject, id: params.id }, body),
  }),
  route({
    operationId: 'decideExtension',
    method: 'post',
    path: '/deadline-extensions/{id}/decision',
    scopes,
    summary: 'Approve or refuse a later date; never one’s own request',
    permission: handleCases,
    params: z.object({ id: z.uuid() }),
    body: ExtensionDecision,
    handler: (ctx, { params, body }) => decideExtension(ctx, params.id, body),
  }),
];
