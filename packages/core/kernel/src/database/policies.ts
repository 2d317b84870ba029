import { modeRoles, tenantRoles, type ModeRole, type OwnerRole } from './mode-roles.ts';

export type Command = 'select' | 'insert' | 'update' | 'delete';

/** What one role may do with the rows of one table. `using` selects rows, `check` limits what is written. */
export interface Policy {
  readonly role: ModeRole | OwnerRole;
  readonly commands: readonly Command[];
  readonly rows: string;
  /** Limits select and update to these columns. */
  readonly columns?: readonly string[];
}

const setting = (name: string, type: string) =>
  `nullif(current_setting('scope.${name}', true), '')::${type}`;

export const own = `tenant_id = ${setting('tenant', 'int')}`;
export const inEngagements = `engagement_id = any (${setting('engagements', 'uuid[]')})`;
export const ofUnit = `unit_id = ${setting('unit', 'uuid')} and released`;
export const notExcluded = `not (${setting('user', 'uuid')} = any (excluded_user_ids))`;
export const inInterval = `tenant_id between ${setting('tenant_low', 'int')} and ${setting('tenant_high', 'int')} and reported_to_depth <= ${setting('depth', 'int')}`;
export const byAncestor = `is_published and tenant_id = any (${setting('ancestors', 'int[]')})`;
export const toCounterpart = `delivered and counterpart_tenant_id = ${setting('tenant', 'int')}`;
export const amongScope = (column: string, set: 'rounds' | 'units') =>
  `${column} = any (${setting(set, 'uuid[]')})`;
export const isScope = (column: string, name: 'team' | 'unit' | 'user' | 'link') =>
  `${column} = ${setting(name, 'uuid')}`;

const all = ['select', 'insert', 'update', 'delete'] as const;
const both = (left: string, right: string) => `${left} and ${right}`;
const grant = (role: ModeRole, commands: readonly Command[], rows: string): Policy => ({
  role,
  commands,
  rows,
});

const { member, team, unit, restricted, oversight, admin, job } = modeRoles;
const members: readonly Policy[] = [grant(member, all, own), grant(job, all, own)];
const teams = grant(team, all, both(own, inEngagements));

/** Policies by table kind (docs/tenancy.md). At most one permissive policy per table, role and command. */
export const kindPolicies = {
  private: members,
  engagement: [...members, teams],
  unit: [
    ...members,
    teams,
    grant(unit, ['select'], both(own, ofUnit)),
    grant(unit, ['insert', 'update'], both(own, ofUnit)),
  ],
  restricted: [grant(restricted, all, both(own, notExcluded)), grant(job, all, own)],
  reported: [
    grant(member, ['select', 'insert'], own),
    grant(job, ['select', 'insert'], own),
    grant(oversight, ['select'], inInterval),
  ],
  exchange: [
    grant(member, ['select'], `${own} or (${toCounterpart})`),
    grant(member, ['insert', 'update'], own),
    grant(job, ['select'], `${own} or (${toCounterpart})`),
    grant(job, ['insert', 'update'], own),
  ],
  published: [
    grant(member, ['select'], `${own} or (${byAncestor})`),
    grant(member, ['insert', 'update', 'delete'], own),
    grant(team, ['select'], `${own} or (${byAncestor})`),
    grant(unit, ['select'], `${own} or (${byAncestor})`),
    grant(job, ['select'], `${own} or (${byAncestor})`),
    grant(job, ['insert', 'update', 'delete'], own),
  ],
  proposed: [...members, grant(admin, ['select', 'delete'], own)],
  append: [grant(member, ['select', 'insert'], own), grant(job, ['select', 'insert'], own)],
  administered: [
    grant(admin, all, own),
    grant(member, ['select'], own),
    grant(restricted, ['select'], own),
    grant(job, all, own),
  ],
  subject: [
    grant(member, all, both(own, 'not restricted')),
    grant(team, all, `${own} and ${inEngagements} and not restricted`),
    grant(unit, ['select', 'insert', 'update'], `${own} and ${ofUnit} and not restricted`),
    grant(restricted, all, `${own} and restricted and ${notExcluded}`),
    grant(job, all, own),
  ],
  reference: tenantRoles.map((role) => grant(role, ['select'], 'true')),
} as const satisfies Record<string, readonly Policy[]>;

export type KernelTableKind = keyof typeof kindPolicies;
