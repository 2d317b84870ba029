import type { RouteConfig } from '@hono/zod-openapi';
import type { AnyRoute } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { MountedRoute } from './route-path.ts';

const Reason = z.object({ code: z.string(), message: z.string(), field: z.string().optional() });

export const ProblemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    reasons: z.array(Reason).optional(),
    allowed: z.array(z.string()).optional(),
    closed: z.array(z.object({ title: z.string(), reasons: z.array(Reason) })).optional(),
  })
  .meta({ id: 'Problem' });

export const problemContent = {
  description: 'A problem, RFC 9457',
  content: { 'application/problem+json': { schema: ProblemView } },
};

/** OpenAPI of one mounted route. */
export function describeRoute(mounted: MountedRoute, route: AnyRoute): RouteConfig {
  const isWrite = route.method !== 'get';
  return {
    operationId: mounted.operationId,
    method: route.method,
    path: mounted.path,
    summary: route.summary,
    tags: [mounted.plugin],
    security: [{ session: [] }, { apiKey: [] }],
    'x-permission': route.permission.id,
    'x-scope': mounted.scope,
    request: {
      params: z.object({ ...scopeParams(mounted.path), ...shapeOf(route.params) }),
      ...queryOf(route),
      ...(isWrite ? { headers: z.object(writeHeaders(route)) } : {}),
      ...bodyOf(route),
    },
    responses: { ...successOf(route), default: problemContent },
  };
}

function scopeParams(path: string): Record<string, z.ZodType> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, z.string()]));
}

function queryOf(route: AnyRoute): { query?: z.ZodObject } {
  const asksWhy = 'kind' in route && route.readReason === true;
  if (route.query === undefined && !asksWhy) return {};
  const why = asksWhy ? { reason: z.string().min(2).max(200) } : {};
  return { query: z.object({ ...shapeOf(route.query), ...why }) };
}

/** Params and query are objects by contract; a refinement around one hides its shape. */
function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return { ...schema.shape };
  return schema instanceof z.ZodPipe && schema.in instanceof z.ZodObject
    ? { ...schema.in.shape }
    : {};
}

function writeHeaders(route: AnyRoute): Record<string, z.ZodType> {
  const hasVersion = !('kind' in route) && route.ifMatch === true;
  return {
    ...(hasVersion ? { 'If-Match': z.string() } : {}),
    ...(route.method === 'post' ? { 'Idempotency-Key': z.string().optional() } : {}),
  };
}

function bodyOf(route: AnyRoute): Pick<NonNullable<RouteConfig['request']>, 'body'> {
  if ('kind' in route) return route.receive === undefined ? {} : { body: uploadBody };
  if (route.body === undefined) return {};
  return { body: { required: true, content: { 'application/json': { schema: route.body } } } };
}

const uploadBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: z.object({ file: z.string().meta({ format: 'binary' }) }),
    },
  },
};

function successOf(route: AnyRoute): RouteConfig['responses'] {
  if ('kind' in route) {
    const schema = z.string().meta({ format: 'binary' });
    return {
      200: { description: route.summary, content: { 'application/octet-stream': { schema } } },
    };
  }
  if (route.response === undefined) return { 204: { description: 'Done' } };
  return {
    [route.status ?? 200]: {
      description: route.summary,
      content: { 'application/json': { schema: route.response } },
    },
  };
}
