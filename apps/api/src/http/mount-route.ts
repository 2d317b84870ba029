import type { Entrance } from '@lianxun/kernel';
import type { Ctx, RouteDefinition } from '@lianxun/plugin-api';

import { openCursor, sealCursor, type CursorPlace } from './cursor.ts';
import { describeRoute } from './describe-route.ts';
import { entranceOf, scopeName } from './entrance.ts';
import type { Host } from './host.ts';
import {
  answeredOnce,
  idempotentRequest,
  rememberAnswer,
  Replay,
  replayKnown,
  type Answer,
  type IdempotentRequest,
} from './idempotency.ts';
import { readJson } from './json-body.ts';
import { parseInput } from './parse-input.ts';
import { HttpProblem, notFound } from './problem.ts';
import { refuseSecrecyMarks } from './refuse-secrecy-marks.ts';
import { entityTag, requireVersion } from './request-headers.ts';
import type { HostContext } from './request-info.ts';
import { honoPath, mountedRoutes, type MountedRoute } from './route-path.ts';
import { admit, recordRead, runInScope, type RouteCall } from './run-route.ts';

/** Mounts a route in each of its scopes: the one place where route data meets HTTP. */
export function mountRoute(host: Host, plugin: string, route: RouteDefinition): void {
  for (const mounted of mountedRoutes(plugin, route)) {
    host.app.openAPIRegistry.registerPath(describeRoute(mounted, route));
    host.app.on(route.method, honoPath(mounted.path), async (c) => {
      const answer = await answerRoute(host, c, { mounted, route });
      return toResponse(c, answer);
    });
  }
}

interface Target {
  readonly mounted: MountedRoute;
  readonly route: RouteDefinition;
}

interface RawInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
}

async function answerRoute(host: Host, c: HostContext, target: Target): Promise<Answer> {
  const { mounted, route } = target;
  const entrance = entranceOf(mounted.scope, c.var.caller.credential, c.req.param());
  const body = route.body === undefined ? undefined : await readJson(c);
  const input: RawInput = { params: c.req.param(), query: queryOf(c), body };
  const operation = mounted.operationId;
  const idempotent = idempotentRequest(c, { operation, scope: mounted.scope, body });
  const call: RouteCall = {
    entrance,
    caller: c.var.caller,
    mounted,
    route,
    params: c.req.param(),
  };

  await recordRead(host, call, { params: input.params });
  try {
    return await runInScope(host, call, idempotent !== undefined, async (ctx, entered) => {
      admit(call, entered);
      if (idempotent !== undefined) await replayKnown(ctx, idempotent);
      return await handle(host, c, { ctx, target, entrance, input, idempotent });
    });
  } catch (error) {
    if (error instanceof Replay) return error.answer;
    throw error;
  }
}

interface Handling {
  readonly ctx: Ctx;
  readonly target: Target;
  readonly entrance: Entrance;
  readonly input: RawInput;
  readonly idempotent: IdempotentRequest | undefined;
}

async function handle(host: Host, c: HostContext, handling: Handling): Promise<Answer> {
  const { ctx, target, input, idempotent } = handling;
  const { route } = target;
  const place: CursorPlace = {
    operation: route.operationId,
    scope: scopeName(handling.entrance),
    userId: ctx.actor.userId,
    filter: input.query,
  };
  const body = route.body && parseInput(route.body, input.body);
  refuseSecrecyMarks(body, route.body);
  const result = await route.handler(ctx, {
    params: parseParams(route, input.params),
    query: parseQuery(host, route, place),
    body,
    version: route.ifMatch === true ? requireVersion(c) : undefined,
  });
  const answer = { status: statusOf(route), body: viewOf(host, route, { place, result }) };
  if (idempotent !== undefined) {
    const kept = route.answersOnce === true ? { ...answer, body: answeredOnce } : answer;
    await rememberAnswer(ctx, idempotent, kept);
  }
  return answer;
}

function statusOf(route: RouteDefinition): number {
  return route.response === undefined ? 204 : (route.status ?? 200);
}

/** An id that cannot exist is as absent as one that does not. */
function parseParams(route: RouteDefinition, params: RawInput['params']): unknown {
  if (route.params === undefined) return undefined;
  const parsed = route.params.safeParse(params);
  if (!parsed.success) throw new HttpProblem(404, notFound.code);
  return parsed.data;
}

function parseQuery(host: Host, route: RouteDefinition, place: CursorPlace): unknown {
  if (route.query === undefined) return undefined;
  const { after } = place.filter;
  if (typeof after !== 'string') return parseInput(route.query, place.filter);
  const cursor = openCursor(host.trust.secret, place, after);
  return parseInput(route.query, { ...place.filter, after: cursor });
}

/** A result that its own schema refuses is a bug: it rolls back and stays unseen. */
function viewOf(
  host: Host,
  route: RouteDefinition,
  { place, result }: { place: CursorPlace; result: unknown },
): unknown {
  if (route.response === undefined) return null;
  const view = route.response.parse(result);
  if (!isPage(view)) return view;
  return { ...view, next: sealCursor(host.trust.secret, place, view.next) };
}

function isPage(view: unknown): view is { items: unknown[]; next: string } {
  return (
    typeof view === 'object' &&
    view !== null &&
    'items' in view &&
    'next' in view &&
    typeof view.next === 'string'
  );
}

function queryOf(c: HostContext): RawInput['query'] {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([key, values]) => [
      key,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}

function toResponse(c: HostContext, { status, body }: Answer): Response {
  if (status === 204) return c.body(null, 204);
  const tag = entityTag(body);
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(tag !== undefined && { etag: tag }),
    },
  });
}
