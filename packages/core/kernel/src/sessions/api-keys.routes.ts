import { routesFor, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { createKeys, manageKeys } from '../core-plugin/permissions.ts';
import { ApiKeyBody, ApiKeyList, CreatedApiKey, OwnApiKeyList } from './api-keys.schemas.ts';
import {
  approveKey,
  grantableOf,
  listKeys,
  permissionTitles,
  requestApiKey,
  revokeKey,
} from './own-api-keys.ts';

const route = routesFor<unknown>();
const params = z.object({ id: z.uuid() });
const list = { method: 'get', path: '/api-keys' } as const;
const revoke = { method: 'post', path: '/api-keys/{id}/revoke', params } as const;

export function apiKeyRoutes(plugins: () => readonly Plugin[]) {
  return [
    route({
      ...list,
      operationId: 'listOwnApiKeys',
      summary: 'Keys for scripts that I answer for',
      permission: createKeys,
      response: OwnApiKeyList,
      handler: async (ctx) => {
        const titles = permissionTitles(plugins());
        return { items: await listKeys(ctx, titles), grantable: grantableOf(ctx, titles) };
      },
    }),
    route({
      operationId: 'requestApiKey',
      method: 'post',
      path: '/api-keys',
      summary: 'A key for a script, with no more than I hold; it waits for approval',
      permission: createKeys,
      status: 201,
      body: ApiKeyBody,
      response: CreatedApiKey,
      answersOnce: true,
      handler: (ctx, { body }) => requestApiKey(ctx, body),
    }),
    route({
      ...revoke,
      operationId: 'revokeOwnApiKey',
      summary: 'End a key of mine at once',
      permission: createKeys,
      handler: (ctx, input) => revokeKey(ctx, input.params.id),
    }),
    route({
      ...list,
      operationId: 'listApiKeys',
      scopes: ['admin'],
      summary: 'Keys for scripts in this tenant, with who answers for them',
      permission: manageKeys,
      response: ApiKeyList,
      handler: async (ctx) => ({ items: await listKeys(ctx, permissionTitles(plugins())) }),
    }),
    route({
      operationId: 'approveApiKey',
      method: 'post',
      path: '/api-keys/{id}/approve',
      scopes: ['admin'],
      summary: 'Let a key open what its owner asked for',
      permission: manageKeys,
      params,
      handler: (ctx, input) => approveKey(ctx, input.params.id),
    }),
    route({
      ...revoke,
      operationId: 'revokeApiKey',
      scopes: ['admin'],
      summary: 'End a key at once',
      permission: manageKeys,
      handler: (ctx, input) => revokeKey(ctx, input.params.id),
    }),
  ];
}
