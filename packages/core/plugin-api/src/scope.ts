/** The modes of access. Each is a database role of its own; the URL decides which one is entered. */
export const scopeKinds = [
  'auth',
  'self',
  'member',
  'team',
  'unit',
  'restricted',
  'oversight',
  'admin',
  'platform',
  'public',
  'job',
] as const;

/** One of `scopeKinds`. */
export type ScopeKind = (typeof scopeKinds)[number];

/** Scopes a route may be mounted in. */
export type RouteScope = Exclude<ScopeKind, 'auth' | 'job'>;

/** What the door has verified about this request. */
export interface Scope {
  readonly kind: ScopeKind;
  /** Tenant whose rows are reachable; 0 in scopes that lie in no tenant. */
  readonly tenantId: number;
  readonly tenantCode: string;
  readonly tenantName: string;
  /** Engagements of the live mandate; empty outside team scope. */
  readonly engagementIds: readonly string[];
  /** Team of the mandate; null outside team scope. */
  readonly teamId: string | null;
  /** The inspected unit; null outside unit scope. */
  readonly unitId: string | null;
}

/** Whoever causes a change: a person, a script with its key, or a job. */
export interface Actor {
  readonly kind: 'person' | 'service' | 'job';
  readonly userId: string;
  readonly displayName: string;
  /** Person record in this tenant, when there is one. */
  readonly personId: string | null;
  /** Roles held in this tenant and capacity; team roles in team scope. */
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
  /** Tenant the actor belongs to; differs from the scope's tenant for a borrowed person. */
  readonly homeTenantId: number;
}
