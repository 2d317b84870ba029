import { z } from 'zod';

import { problemContent } from './describe-route.ts';
import type { Host } from './host.ts';
import { readJson } from './json-body.ts';
import { parseInput } from './parse-input.ts';
import { refuseSecrecyMarks } from './refuse-secrecy-marks.ts';
import type { HostContext } from './request-info.ts';
import { apiBase, honoPath } from './route-path.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

interface AccountInput<Params, Query, Body> {
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
}

/** A route of the host itself, outside tenants: it sees the cookie, which no plugin does. */
export interface AccountRoute<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Response extends z.ZodType | undefined = undefined,
> {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'delete';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly summary: string;
  readonly isAnonymous?: boolean;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly response?: Response;
  readonly handler: (
    c: HostContext,
    input: AccountInput<Params, Query, Body>,
  ) => Promise<Response extends z.ZodType ? z.input<Response> : void>;
}

export function mountAccountRoute<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Response extends z.ZodType | undefined = undefined,
>({ app }: Host, route: AccountRoute<Params, Query, Body, Response>): void {
  const path = `${apiBase}${route.path}`;
  app.openAPIRegistry.registerPath({ ...descriptionOf(route), method: route.method, path });
  app.on(route.method, honoPath(path), async (c) => {
    const body = route.body === undefined ? undefined : await readJson(c);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each part is parsed by the schema its type comes from
    const input = {
      params: route.params && parseInput(route.params, c.req.param()),
      query: route.query && parseInput(route.query, c.req.query()),
      body: route.body && parseInput(route.body, body),
    } as AccountInput<Params, Query, Body>;
    refuseSecrecyMarks(input.body, route.body);
    const result = await route.handler(c, input);
    c.header('cache-control', 'no-store');
    if (route.response === undefined) return c.body(null, 204);
    const view: unknown = route.response.parse(result);
    return c.body(JSON.stringify(view), 200, { 'content-type': 'application/json; charset=utf-8' });
  });
}

type AnyAccountRoute = Omit<
  AccountRoute<
    z.ZodType | undefined,
    z.ZodType | undefined,
    z.ZodType | undefined,
    z.ZodType | undefined
  >,
  'handler'
>;

function descriptionOf(route: AnyAccountRoute) {
  const { body, params, query, response } = route;
  const shapes = { params: objectOf(params), query: objectOf(query) };
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.path.split('/')[1] ?? ''],
    security: route.isAnonymous === true ? [] : [{ session: [] }],
    request: {
      ...(shapes.params && { params: shapes.params }),
      ...(shapes.query && { query: shapes.query }),
      ...(body && { body: { required: true, ...json(body) } }),
    },
    responses: {
      ...(response === undefined
        ? { 204: { description: 'Done' } }
        : { 200: { description: route.summary, ...json(response) } }),
      default: problemContent,
    },
  };
}

function json(schema: z.ZodType) {
  return { content: { 'application/json': { schema } } };
}

function objectOf(schema: z.ZodType | undefined) {
  return schema instanceof z.ZodObject ? schema : undefined;
}
