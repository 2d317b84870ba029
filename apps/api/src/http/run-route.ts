import {
  recordGuidedRead,
  refreshSession,
  ScopeViolation,
  type Entered,
  type Entrance,
} from '@lianxun/kernel';
import { ForbiddenError, type AnyRoute, type AuditEntry, type Ctx } from '@lianxun/plugin-api';

import type { Host } from './host.ts';
import { HttpProblem, notFound, sqlState } from './problem.ts';
import type { Caller } from './request-info.ts';
import type { MountedRoute } from './route-path.ts';

/** One request to one route in one of its scopes. */
export interface RouteCall {
  readonly entrance: Entrance;
  readonly caller: Caller;
  readonly mounted: MountedRoute;
  readonly route: AnyRoute;
  /** Of the path. */
  readonly params: Readonly<Record<string, string>>;
}

type Work<Result> = (ctx: Ctx, entered: Entered) => Promise<Result>;

/** Collisions, and a plan from before a migration: the second attempt makes a new one. */
const passingFailures = new Set(['40001', '40P01', '0A000']);

/** Runs a route's work in its scope. What may be repeated is tried once more after a collision. */
export async function runInScope<Result>(
  host: Host,
  call: RouteCall,
  hasKey: boolean,
  work: Work<Result>,
): Promise<Result> {
  try {
    return await attempt(host, call, work);
  } catch (error) {
    if (!isRepeatable(error, call.route, hasKey)) throw error;
    return await attempt(host, call, work);
  }
}

async function attempt<Result>(host: Host, call: RouteCall, work: Work<Result>): Promise<Result> {
  const { caller, entrance, route } = call;
  const readOnly = route.method === 'get';
  let refreshDue = false;
  let guide: Entered | undefined;
  const { requestId, source } = caller;
  const isUnaudited = 'unaudited' in route && route.unaudited !== undefined;
  const request = { readOnly, requestId, source, expectAudit: !readOnly && !isUnaudited };
  try {
    const result = await host.kernel.run(entrance, request, (ctx, entered) => {
      refreshDue = entered.refreshDue;
      if (entered.isGuidance) guide = entered;
      return work(ctx, entered);
    });
    if (guide !== undefined) await recordGuidance(host, call, guide);
    return result;
  } catch (error) {
    if (error instanceof ScopeViolation) host.log.fatal({ requestId, error }, 'scope violation');
    throw error;
  } finally {
    if (refreshDue) pushIdleClock(host, caller);
  }
}

/** Every read under a guidance mandate leaves an entry with the tenant that issued it. */
async function recordGuidance(host: Host, call: RouteCall, guide: Entered): Promise<void> {
  const { caller, mounted, params, route } = call;
  const { requestId, source } = caller;
  const named = namedIn(route.path, params);
  await recordGuidedRead(host.kernel, guide, {
    action: `${mounted.plugin}.${route.operationId}`,
    subject: named ?? { type: 'team', id: guide.scope.teamId ?? '' },
    summary: `${guide.displayName}持指导授权查阅：${route.summary}`,
    requestId,
    source,
  });
}

/** Whether whoever enters may write nothing, an entry of his own read included. */
async function entersAsGuide(host: Host, { caller, entrance }: RouteCall): Promise<boolean> {
  if (entrance.kind !== 'team') return false;
  const { requestId, source } = caller;
  const request = { readOnly: true, requestId, source, expectAudit: false };
  return await host.kernel.run(entrance, request, (_, { isGuidance }) =>
    Promise.resolve(isGuidance),
  );
}

/** Two first requests with one key collide on the key: the second then finds the answer of the first. */
function isRepeatable(error: unknown, { method }: AnyRoute, hasKey: boolean): boolean {
  const state = sqlState(error);
  if (state === '23505') return hasKey && constraintOf(error).includes('idempotency_keys');
  const isIdempotent = hasKey || method === 'get' || method === 'put' || method === 'delete';
  return isIdempotent && state !== undefined && passingFailures.has(state);
}

function constraintOf(error: unknown): string {
  return error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
}

/** After the answer: activity must not wait for its own bookkeeping. */
export function pushIdleClock(host: Host, { token, requestId }: Caller): void {
  if (token === null) return;
  refreshSession(host.accounts, token).catch((error: unknown) => {
    host.log.warn({ requestId, error }, 'session not refreshed');
  });
}

/** The plugin is enabled here, and the actor holds the permission. */
export function admit({ mounted, route }: RouteCall, entered: Entered): void {
  const isEnabled = mounted.plugin === 'core' || entered.plugins.has(mounted.plugin);
  const liesInTenant = entered.scope.tenantId !== 0;
  if (liesInTenant && !isEnabled) throw new HttpProblem(404, notFound.code);
  const { id, title } = route.permission;
  if (entered.permissions.has(id)) return;
  throw new ForbiddenError('permission_missing', `lacks ${id}`, {
    permission: { id, title },
    reasons: [{ code: 'permission_missing', message: `需要“${title}”权限` }],
  });
}

/** Committed before the read: an entry in a transaction that reads and fails would be lost. */
export async function recordRead(
  host: Host,
  call: RouteCall,
  read: {
    readonly params: Readonly<Record<string, string>>;
    /** Why, and what was asked for. */
    readonly about?: () => Readonly<Record<string, string>> | undefined;
  },
): Promise<void> {
  const { caller, entrance, mounted, route } = call;
  if (route.readAudit === undefined || route.readAudit === 'none') return;
  if (await entersAsGuide(host, call)) return;
  const { requestId, source } = caller;
  const request = { readOnly: false, requestId, source, expectAudit: true };
  await host.kernel.run(entrance, request, async (ctx, entered) => {
    admit(call, entered);
    const about = read.about?.();
    const entry: AuditEntry & { result: 'read' } = {
      action: `${mounted.plugin}.${route.operationId}`,
      subject:
        route.readAudit === 'subject'
          ? namedSubject(route.path, read.params)
          : { type: 'user', id: ctx.actor.userId },
      engagementId: ctx.scope.engagementIds[0] ?? null,
      unitId: ctx.scope.unitId,
      restricted: ctx.scope.kind === 'restricted',
      ...(about !== undefined && { after: { ...read.params, ...about } }),
      result: 'read',
    };
    await ctx.audit(entry);
  });
}

/** `/findings/{id}/history` names a record of `findings`. */
function namedSubject(
  path: string,
  params: Readonly<Record<string, string>>,
): { type: string; id: string } {
  const named = namedIn(path, params);
  if (named === undefined) throw new HttpProblem(404, notFound.code);
  return named;
}

function namedIn(
  path: string,
  params: Readonly<Record<string, string>>,
): { type: string; id: string } | undefined {
  const [, type = '', name = ''] = /.*\/([\w-]+)\/\{(\w+)\}/.exec(path) ?? [];
  const id = params[name];
  const isUuid = id !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return isUuid ? { type, id } : undefined;
}
