import type { PageScope } from '@lianxun/plugin-api';
import { formatMonthDay } from '@lianxun/ui/format';

import type { Mandate, Me, Membership, UnitAccess } from './me.ts';

/** The tenant and capacity in which somebody works on a page; one per address, never stored. */
export interface Capacity {
  readonly kind: PageScope;
  readonly tenantCode: string;
  readonly tenantName: string;
  /** 本县，授权组，被巡察单位，管理，受限办理. */
  readonly label: string;
  /** Roles, or the end of a mandate. */
  readonly detail: string;
  /** Base of the pages, for example `/t/530112`. */
  readonly base: string;
  readonly api: string;
  readonly permissions: ReadonlySet<string>;
  readonly plugins: ReadonlySet<string>;
  /** Why it cannot be entered yet. */
  readonly refusal?: string | undefined;
  readonly watermark: boolean;
}

const homeLabels: Readonly<Record<string, string>> = { city: '本市', province: '本省' };

export const teamRoles: Readonly<Record<string, string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};

const unitParts = { unitHead: '主要负责人', unitLiaison: '联络员' } as const;

function capacity(
  within: Membership | Mandate | UnitAccess,
  path: string,
  own: Pick<Capacity, 'kind' | 'label' | 'detail' | 'refusal'>,
): Capacity {
  const base = `/t/${within.tenantCode}${path}`;
  return {
    ...own,
    tenantCode: within.tenantCode,
    tenantName: within.tenantName,
    base,
    api: `/api/v1${base}`,
    permissions: new Set(within.permissions ?? []),
    plugins: new Set(within.plugins),
    watermark: 'watermark' in within && within.watermark,
  };
}

/** What a membership opens: the business, the administration and the restricted area, each by its permission. */
function ofMembership(membership: Membership): Capacity[] {
  const detail = membership.roles.map((role) => role.title).join('、');
  const label = homeLabels[membership.tenantKind] ?? '本县';
  const held = new Set(membership.permissions);
  const doors: readonly (readonly [string, string, Pick<Capacity, 'kind' | 'label'>])[] = [
    ['core:member', '', { kind: 'member', label }],
    ['core:admin', '/admin', { kind: 'admin', label: '管理' }],
    ['core:restricted', '/restricted', { kind: 'restricted', label: '受限办理' }],
  ];
  return doors
    .filter(([permission]) => held.has(permission))
    .map(([, path, own]) => capacity(membership, path, { ...own, detail }));
}

function ofMandate(mandate: Mandate, now: Date): Capacity {
  const role = teamRoles[mandate.role] ?? mandate.role;
  const early = now < new Date(mandate.validFrom);
  return capacity(mandate, `/teams/${mandate.teamId}`, {
    kind: 'team',
    label: mandate.teamName,
    detail: `${mandate.kind === 'guidance' ? '指导（只读）' : role}，授权至 ${lastDay(mandate.validTo)}`,
    refusal: early
      ? `授权自 ${formatMonthDay(mandate.validFrom)} 起生效`
      : mandate.isSigned
        ? undefined
        : '签署后才能进入',
  });
}

/** The end of a window is not part of it: midnight belongs to the day before. */
function lastDay(validTo: string): string {
  return formatMonthDay(new Date(Date.parse(validTo) - 1));
}

function ofUnit(access: UnitAccess): Capacity {
  return capacity(access, `/units/${access.unitId}`, {
    kind: 'unit',
    label: '被巡察单位',
    detail: `${access.unitName}，${unitParts[access.part]}`,
  });
}

/** Every capacity somebody may choose, memberships first; two mandates for one team are one. */
export function capacitiesOf(me: Me, now: Date = new Date()): Capacity[] {
  const all = [
    ...me.memberships.flatMap(ofMembership),
    ...me.mandates.map((mandate) => ofMandate(mandate, now)),
    ...me.unitAccess.map(ofUnit),
  ];
  const byBase = new Map<string, Capacity>();
  for (const one of all) {
    const other = byBase.get(one.base);
    if (!other || (other.refusal && !one.refusal)) byBase.set(one.base, one);
  }
  return [...byBase.values()];
}

const doors = new Set(['teams', 'units', 'admin', 'restricted']);

/** The capacity an address belongs to; undefined outside tenants and for strangers. */
export function capacityAt(me: Me, pathname: string, now: Date = new Date()): Capacity | undefined {
  const [, , , sub] = pathname.split('/');
  const within = capacitiesOf(me, now)
    .filter(({ refusal }) => refusal === undefined)
    .filter(({ base }) => pathname === base || pathname.startsWith(`${base}/`))
    .toSorted((left, right) => right.base.length - left.base.length)[0];
  return within?.kind === 'member' && doors.has(sub ?? '') ? undefined : within;
}

/** Where to land after sign-in: the only capacity, or the page that lets one choose. */
export function homeOf(me: Me): string {
  const [only, ...others] = capacitiesOf(me);
  return only && !only.refusal && others.length === 0 ? only.base : '/';
}

/** What a task or notice says about where it is handled. */
interface Destination {
  readonly tenantCode: string;
  readonly link: string;
  readonly scopeKind?: string | null;
  readonly teamId?: string | null;
  readonly unitId?: string | null;
}

function pathTo({ scopeKind, teamId, unitId }: Destination): string {
  if (scopeKind === 'restricted') return '/restricted';
  if (teamId && (scopeKind ?? 'team') === 'team') return `/teams/${teamId}`;
  return unitId && (scopeKind ?? 'unit') === 'unit' ? `/units/${unitId}` : '';
}

/** The base of the capacity a task or notice is handled in. */
export function baseOf(to: Destination): string {
  return `/t/${to.tenantCode}${pathTo(to)}`;
}

/** Where a link below a tenant leads for this person: in the team or unit it names, else as a member. */
export function addressOf(me: Me, to: Destination): string {
  const within = capacitiesOf(me).filter(({ tenantCode }) => tenantCode === to.tenantCode);
  const base = baseOf(to);
  const chosen = within.find((one) => one.base === base) ?? within[0];
  return `${chosen?.base ?? base}${to.link}`;
}
