import type pg from 'pg';

/** A table, view or anything else of the product's schemas that holds or shows rows. */
export interface CatalogRelation {
  readonly name: string;
  readonly schema: string;
  /** As in `pg_class.relkind`: `r` table, `p` partitioned, `v` view, `m` materialised view, `f` foreign. */
  readonly kind: string;
  readonly owner: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly isInvoker: boolean;
  /** Type by column. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface CatalogPolicy {
  readonly table: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

export interface CatalogConstraint {
  readonly table: string;
  readonly name: string;
  /** `p` primary, `u` unique, `x` exclusion, `f` foreign. */
  readonly kind: string;
  readonly columns: readonly string[];
  readonly target: string | null;
  readonly targetColumns: readonly string[];
}

export interface CatalogIndex {
  readonly table: string;
  readonly name: string;
  readonly isUnique: boolean;
  /** Null when the index begins with an expression. */
  readonly firstColumn: string | null;
}

export interface CatalogGrant {
  readonly table: string;
  /** `public` for everybody. */
  readonly grantee: string;
  readonly privilege: string;
}

export interface CatalogFunction {
  readonly name: string;
  readonly owner: string;
  readonly isDefiner: boolean;
  readonly searchPath: string | null;
  readonly isPublic: boolean;
}

export interface CatalogRole {
  readonly name: string;
  readonly inherits: boolean;
  readonly isPowerful: boolean;
  readonly memberOf: readonly string[];
  /** Objects of this database it owns. */
  readonly owns: number;
}

export interface CatalogSchema {
  readonly name: string;
  readonly owner: string;
  /** Who may create in it beside the owner. */
  readonly creators: readonly string[];
}

/** Everything the lint looks at, read in one go. */
export interface Catalog {
  readonly relations: readonly CatalogRelation[];
  readonly policies: readonly CatalogPolicy[];
  readonly constraints: readonly CatalogConstraint[];
  readonly indexes: readonly CatalogIndex[];
  readonly grants: readonly CatalogGrant[];
  readonly functions: readonly CatalogFunction[];
  readonly roles: readonly CatalogRole[];
  readonly schemas: readonly CatalogSchema[];
}

const ours = `(n.nspname = 'core' or n.nspname like 'p\\_%')`;
const nameOf = `n.nspname || '.' || c.relname`;
const columnNames = (relation: string, numbers: string) =>
  `(select coalesce(json_agg(a.attname order by u.place), '[]') from unnest(${numbers}) with ordinality u(number, place)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = u.number)`;

const statements = {
  relations: `select ${nameOf} as name, n.nspname as schema, c.relkind as kind, pg_get_userbyid(c.relowner) as owner,
      c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false) as "isInvoker",
      (select coalesce(json_object_agg(a.attname, format_type(a.atttypid, null)), '{}') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
  policies: `select ${nameOf} as table, p.polname as name, p.polpermissive as permissive,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
      (select json_agg(case r when 0 then 'public' else pg_get_userbyid(r) end) from unnest(p.polroles) r) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} order by 1, 2`,
  constraints: `select ${nameOf} as table, k.conname as name, k.contype as kind, ${columnNames('k.conrelid', 'k.conkey')} as columns,
      (select tn.nspname || '.' || tc.relname from pg_class tc join pg_namespace tn on tn.oid = tc.relnamespace where tc.oid = k.confrelid) as target,
      ${columnNames('k.confrelid', 'k.confkey')} as "targetColumns"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype in ('p', 'u', 'x', 'f') order by 1, 2`,
  indexes: `select ${nameOf} as table, ic.relname as name, i.indisunique as "isUnique",
      (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attnum > 0) as "firstColumn"
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_class ic on ic.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace where ${ours} order by 1, 2`,
  grants: `select distinct ${nameOf} as table, case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end as grantee,
      lower(g.privilege_type) as privilege
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      lateral (select * from aclexplode(c.relacl) union all
        select e.* from pg_attribute a, aclexplode(a.attacl) e where a.attrelid = c.oid and a.attacl is not null) g
    where ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and g.grantee <> c.relowner order by 1, 2, 3`,
  functions: `select n.nspname || '.' || p.proname as name, pg_get_userbyid(p.proowner) as owner, p.prosecdef as "isDefiner",
      (select substr(s, 13) from unnest(p.proconfig) s where s like 'search_path=%') as "searchPath",
      coalesce(p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0), false) as "isPublic"
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} order by 1`,
  roles: `select r.rolname as name, r.rolinherit as inherits, (r.rolsuper or r.rolbypassrls or r.rolcreaterole) as "isPowerful",
      (select coalesce(json_agg(pg_get_userbyid(m.roleid) order by 1), '[]') from pg_auth_members m where m.member = r.oid) as "memberOf",
      (select count(*)::int from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as owns
    from pg_roles r where r.rolname like 'lx\\_%' order by 1`,
  schemas: `select n.nspname as name, pg_get_userbyid(n.nspowner) as owner,
      (select coalesce(json_agg(case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end), '[]')
        from aclexplode(n.nspacl) g where g.privilege_type = 'CREATE' and g.grantee <> n.nspowner) as creators
    from pg_namespace n where ${ours} or n.nspname = 'public' order by 1`,
} as const;

/** Reads the catalog of the product's schemas; any role may, the catalog is open. */
export async function readCatalog(client: Pick<pg.Pool, 'query'>): Promise<Catalog> {
  const rows = async <Row extends pg.QueryResultRow>(statement: string) =>
    (await client.query<Row>(statement)).rows;
  return {
    relations: await rows(statements.relations),
    policies: await rows(statements.policies),
    constraints: await rows(statements.constraints),
    indexes: await rows(statements.indexes),
    grants: await rows(statements.grants),
    functions: await rows(statements.functions),
    roles: await rows(statements.roles),
    schemas: await rows(statements.schemas),
  };
}
