import type { Catalog, CatalogPolicy, CatalogRelation } from './catalog.ts';
import { modeRoles, ownerRoles } from './mode-roles.ts';
import { impurities, shorten } from './policy-expression.ts';

/** A place where the schema departs from the rules of `docs/tenancy.md`. */
export interface CatalogFault {
  readonly rule: string;
  readonly object: string;
  readonly detail: string;
}

/** Tables of the whole installation. */
export const globalTables: readonly string[] = [
  'core.tenants',
  'core.tenant_codes',
  'core.users',
  'core.sessions',
  'core.password_history',
  'core.recovery_codes',
  'core.sign_in_lockouts',
  'core.api_keys',
  'core.mandates',
  'core.platform_admins',
  'core.national_calendar_days',
];

/** Holds no rows of anybody; nobody but its owner may touch it. */
const unprotected = 'core.migrations';

/** Indexes for the readers that cross tenants: a person's own rows, the relay. They enforce nothing. */
const crossTenantIndexes: readonly string[] = [
  'workflow_tasks_open',
  'notifications_of_user',
  'outbox_pending',
  'computations_open',
  'mandate_terms_of_user',
  'mandate_signatures_of_user',
];

const modes: readonly string[] = Object.values(modeRoles);
const owners: readonly string[] = ownerRoles;
const commands = ['select', 'insert', 'update', 'delete'] as const;

/** Every fault; pure over the catalog's rows. */
export function lintCatalog(catalog: Catalog): CatalogFault[] {
  const tables = new Map(catalog.relations.filter(isTable).map((table) => [table.name, table]));
  return [
    ...catalog.relations.flatMap((relation) => relationFaults(relation, catalog)),
    ...keyFaults(catalog, tables),
    ...indexFaults(catalog, tables),
    ...catalog.policies.flatMap((policy) => policyFaults(policy, tables.get(policy.table))),
    ...overlapFaults(catalog),
    ...grantFaults(catalog),
    ...functionFaults(catalog),
    ...roleFaults(catalog),
    ...schemaFaults(catalog),
  ];
}

const fault = (rule: string, object: string, detail: string): CatalogFault => ({
  rule,
  object,
  detail,
});
const when = (holds: boolean, ...given: Parameters<typeof fault>) =>
  holds ? [fault(...given)] : [];
const isTable = ({ kind }: CatalogRelation) => kind === 'r' || kind === 'p';
const isTenantTable = (table: CatalogRelation | undefined) =>
  table !== undefined && 'tenant_id' in table.columns;

function relationFaults(relation: CatalogRelation, { grants }: Catalog): CatalogFault[] {
  const isWritten = grants.some(
    ({ table, privilege }) => table === relation.name && privilege !== 'select',
  );
  const { name, kind, owner, isInvoker } = relation;
  const isBlind = kind === 'm' || kind === 'f';
  return [
    ...when(owner !== 'lx_migrate', 'owner', name, `owned by ${owner}, not lx_migrate`),
    ...when(isBlind, 'relation', name, 'a materialised view or foreign table knows no policy'),
    ...when(kind === 'v' && !isInvoker, 'view', name, 'not security_invoker: reads as its owner'),
    ...(isTable(relation) && name !== unprotected ? tableFaults(relation, isWritten) : []),
  ];
}

/** A plugin's reference table has no tenant: everybody reads it, migrations alone write it. */
function tableFaults(table: CatalogRelation, isWritten: boolean): CatalogFault[] {
  const { name, schema, columns, enabled, forced } = table;
  const type = columns['tenant_id'];
  const isGlobal = globalTables.includes(name);
  const isReference = type === undefined && schema !== 'core' && !isWritten;
  const isHomeless = type === undefined && !isGlobal && !isReference;
  const isWide = !isGlobal && type !== undefined && type !== 'integer';
  return [
    ...when(!enabled || !forced, 'rls', name, 'row-level security is not enabled and forced'),
    ...when(isGlobal && type !== undefined, 'global', name, 'a global table with a tenant_id'),
    ...when(isHomeless, 'tenant', name, 'no tenant_id, no known global table'),
    ...when(isWide, 'tenant', name, `tenant_id is ${type}, not int4`),
  ];
}

function keyFaults(
  { constraints }: Catalog,
  tables: ReadonlyMap<string, CatalogRelation>,
): CatalogFault[] {
  const isTenant = (name: string | null) => isTenantTable(tables.get(name ?? ''));
  const keyed = new Set(constraints.filter(({ kind }) => kind === 'p').map(({ table }) => table));
  const unkeyed = [...tables.keys()].filter((name) => !keyed.has(name));
  return [
    ...unkeyed.map((name) => fault('key', name, 'has no primary key')),
    ...constraints.flatMap(({ table, name, kind, columns, target, targetColumns }) => {
      const startsWithTenant = columns[0] === 'tenant_id';
      if (kind !== 'f') {
        return isTenant(table) && !startsWithTenant
          ? [fault('key', `${table} ${name}`, 'tenant_id is not its first column')]
          : [];
      }
      if (!isTenant(target)) return [];
      const isScoped = isTenant(table) && startsWithTenant && targetColumns[0] === 'tenant_id';
      return isScoped
        ? []
        : [fault('reference', `${table} ${name}`, `reaches ${target} without tenant_id`)];
    }),
  ];
}

function indexFaults(
  { indexes }: Catalog,
  tables: ReadonlyMap<string, CatalogRelation>,
): CatalogFault[] {
  return indexes
    .filter(
      ({ table, firstColumn }) => isTenantTable(tables.get(table)) && firstColumn !== 'tenant_id',
    )
    .filter(({ name, isUnique }) => isUnique || !crossTenantIndexes.includes(name))
    .map(({ table, name }) =>
      fault('index', `${table} ${name}`, 'tenant_id is not its first column'),
    );
}

function policyFaults(policy: CatalogPolicy, table: CatalogRelation | undefined): CatalogFault[] {
  const object = `${policy.table} ${policy.name}`;
  const [role = 'nobody', ...others] = policy.roles;
  const isOdd = others.length > 0 || ![...modes, ...owners].includes(role);
  const mustBind = isTenantTable(table) && modes.includes(role);
  const expressions = [policy.using, policy.check].filter((text) => text !== null);
  const foreign = expressions.flatMap((text) => impurities(text, table?.columns ?? {}));
  const isLoose = mustBind && expressions.some((text) => !isBound(role, shorten(text)));
  return [
    ...when(!policy.permissive, 'policy', object, 'restrictive'),
    ...when(isOdd, 'policy', object, `for ${policy.roles.join(', ')}, not for one known role`),
    ...when(
      foreign.length > 0,
      'expression',
      object,
      `more than comparisons: ${foreign.join(' ')}`,
    ),
    ...when(isLoose, 'unbound', object, 'the rows are not bound to the scope'),
  ];
}

/** A person's own rows cross tenants; oversight has an interval; everything else compares the tenant. */
function isBound(role: string, expression: string): boolean {
  if (/\btrue\b/.test(expression)) return false;
  if (role === modeRoles.self) return expression.includes('user_id = $user');
  if (role === modeRoles.oversight)
    return (
      expression.includes('tenant_id >= $tenant_low') &&
      expression.includes('tenant_id <= $tenant_high')
    );
  return expression.includes('tenant_id = $tenant');
}

function overlapFaults({ policies }: Catalog): CatalogFault[] {
  const seen = new Map<string, string>();
  return policies.flatMap((policy) =>
    policy.roles.flatMap((role) =>
      (policy.command === 'all' ? commands : [policy.command]).flatMap((command) => {
        const key = `${policy.table} ${role} ${command}`;
        const other = seen.get(key);
        seen.set(key, policy.name);
        return other === undefined ? [] : [fault('overlap', key, `${other} and ${policy.name}`)];
      }),
    ),
  );
}

function grantFaults({ grants, policies, relations }: Catalog): CatalogFault[] {
  const open = new Set(
    policies.flatMap(({ table, roles, command }) =>
      roles.map((role) => `${table} ${role} ${command}`),
    ),
  );
  const tables = new Set(relations.filter(isTable).map(({ name }) => name));
  return grants.flatMap(({ table, grantee, privilege }) => {
    const object = `${table} ${grantee} ${privilege}`;
    if (![...modes, ...owners].includes(grantee))
      return [fault('grant', object, 'only mode and owner roles are granted anything')];
    if (!(commands as readonly string[]).includes(privilege))
      return [fault('grant', object, 'beyond select, insert, update, delete')];
    return tables.has(table) && !open.has(object) ? [fault('grant', object, 'has no policy')] : [];
  });
}

function functionFaults({ functions }: Catalog): CatalogFault[] {
  const mayOwn = owners.filter((role) => role !== 'lx_migrate');
  return functions.flatMap(({ name, owner, isDefiner, searchPath, isPublic }) => [
    ...when(
      isDefiner && searchPath !== 'pg_catalog',
      'function',
      name,
      'search_path is not pinned',
    ),
    ...when(isDefiner && !mayOwn.includes(owner), 'function', name, `definer owned by ${owner}`),
    ...when(isDefiner && isPublic, 'function', name, 'definer and executable by public'),
  ]);
}

function roleFaults({ roles }: Catalog): CatalogFault[] {
  return roles.flatMap(({ name, inherits, isPowerful, memberOf, owns }) => {
    const isLogin = name === 'lx_app';
    const mayBe = isLogin ? modes : name === 'lx_migrate' ? owners : [];
    const strange = memberOf.filter((role) => !mayBe.includes(role));
    const hasOwn = (isLogin || modes.includes(name)) && owns > 0;
    return [
      ...when(isPowerful, 'role', name, 'superuser, bypassrls or createrole'),
      ...when(strange.length > 0, 'role', name, `member of ${strange.join(', ')}`),
      ...when(isLogin && inherits, 'role', name, 'inherits the rights of its mode roles'),
      ...when(hasOwn, 'role', name, `owns ${owns} objects`),
    ];
  });
}

function schemaFaults({ schemas }: Catalog): CatalogFault[] {
  return schemas.flatMap(({ name, owner, creators }) => [
    ...(name !== 'public' && owner !== 'lx_migrate'
      ? [fault('schema', name, `owned by ${owner}`)]
      : []),
    ...creators
      .filter((role) => role !== owner)
      .map((role) => fault('schema', name, `${role} may create in it`)),
  ]);
}
