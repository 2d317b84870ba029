import type { AnyRoute, RouteScope } from '@lianxun/plugin-api';

const bases: Readonly<Record<RouteScope, string>> = {
  member: '/t/{code}',
  team: '/t/{code}/teams/{teamId}',
  unit: '/t/{code}/units/{unitId}',
  restricted: '/t/{code}/restricted',
  admin: '/t/{code}/admin',
  oversight: '/oversight/{code}',
  platform: '/platform',
  self: '/me',
  public: '/public/{token}',
};

const suffixes: Readonly<Record<RouteScope, string>> = {
  member: 'InMember',
  team: 'InTeam',
  unit: 'InUnit',
  restricted: 'InRestricted',
  admin: 'InAdmin',
  oversight: 'InOversight',
  platform: 'InPlatform',
  self: 'InSelf',
  public: 'InPublic',
};

export const apiBase = '/api/v1';

/** A route in one of its scopes. */
export interface MountedRoute {
  readonly plugin: string;
  readonly scope: RouteScope;
  /** Of the route, with the scope's name when it is not the route's first. */
  readonly operationId: string;
  /** Full path with `{name}` for parts. */
  readonly path: string;
}

export function mountedRoutes(plugin: string, route: AnyRoute): MountedRoute[] {
  const scopes = route.scopes ?? ['member'];
  return scopes.map((scope, index) => ({
    plugin,
    scope,
    operationId: index === 0 ? route.operationId : `${route.operationId}${suffixes[scope]}`,
    path: `${apiBase}${bases[scope]}/${plugin}${route.path}`,
  }));
}

export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
