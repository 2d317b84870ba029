import { randomUUID } from 'node:crypto';

import {
  insertEngagement,
  insertMandate,
  insertRole,
  insertTenant,
  insertUnit,
  insertUnitUser,
  insertUser,
  openTestDatabase,
  type TestDatabase,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';

import { tableSql } from '../../src/database/tenant-table.ts';
import { createToken, hashToken } from '../../src/public-links/public-token.ts';
import { probeSql } from './probe.ts';

export type Place = 'A' | 'B' | 'C' | 'Z';

/** Two engagements, units, rounds and teams whose ids are the same in every tenant: only the tenant tells them apart. */
export interface Ids {
  readonly engagements: readonly [string, string];
  readonly units: readonly [string, string];
  readonly rounds: readonly [string, string];
  readonly teams: readonly [string, string];
}

/** Counties A and B in the city C, county Z in another city; one person who enters everywhere, one who is kept out. */
export interface World {
  readonly db: TestDatabase;
  readonly tenants: Readonly<Record<Place | 'D', TestTenant>>;
  readonly insider: TestUser;
  readonly outsider: TestUser;
  readonly ids: Ids;
  /** A public link of A that holds. */
  readonly link: { readonly id: string; readonly token: string };
  readonly close: () => Promise<void>;
}

const everyDoor = ['core:member', 'core:restricted', 'core:admin', 'core:oversight'];

export async function buildWorld(): Promise<World> {
  const db = await openTestDatabase();
  await buildRemainingKinds(db);
  await loosenConstraints(db);
  await db.admin.query(probeSql);
  const C = await insertTenant(db.admin, { kind: 'city' });
  const D = await insertTenant(db.admin, { kind: 'city' });
  const A = await insertTenant(db.admin, { parent: C });
  const B = await insertTenant(db.admin, { parent: C });
  const Z = await insertTenant(db.admin, { parent: D });
  const insider = await insertUser(db.admin, A, { roles: ['everything'] });
  const outsider = await insertUser(db.admin, B, { roles: ['everything'] });
  const tenants = { A, B, C, D, Z };
  for (const tenant of Object.values(tenants)) {
    await insertRole(db.admin, tenant, { key: 'everything', permissions: everyDoor });
  }
  await join(db, C, insider);
  await join(db, D, outsider);
  await join(db, A, outsider);
  await db.admin.query(`insert into core.platform_admins (user_id, role) values ($1, 'sysAdmin')`, [
    insider.id,
  ]);
  const ids = await buildEngagements(db, A, { insider, outsider });
  const link = await buildLink(db, A, insider);
  return { db, tenants, insider, outsider, ids, link, close: db.close };
}

async function buildLink(
  { admin }: TestDatabase,
  tenant: TestTenant,
  by: TestUser,
): Promise<World['link']> {
  const [id, token] = [randomUUID(), createToken(tenant.id)];
  await admin.query(
    `insert into core.public_links (tenant_id, id, kind, subject_type, subject_id, title, content, token_hash,
       opens_at, expires_at, issued_by, issued_by_name, issued_at)
     values ($1, $2, 'core.probe', 'sheet', gen_random_uuid(), '测评', '{}', $3, core.now() - interval '1 day',
       core.now() + interval '1 day', $4, '李雪梅', core.now())`,
    [tenant.id, id, hashToken(token), by.id],
  );
  return { id, token };
}

async function join(db: TestDatabase, tenant: TestTenant, user: TestUser): Promise<void> {
  await db.admin.query(
    `insert into core.memberships (tenant_id, id, user_id, user_name, display_name, role_keys) values ($1, gen_random_uuid(), $2, $3, $4, '{everything}')`,
    [tenant.id, user.id, user.userName, user.displayName],
  );
}

async function buildEngagements(
  db: TestDatabase,
  tenant: TestTenant,
  { insider, outsider }: { insider: TestUser; outsider: TestUser },
): Promise<Ids> {
  const units = [await insertUnit(db.admin, tenant), await insertUnit(db.admin, tenant)] as const;
  const first = await insertEngagement(db.admin, tenant, { unitId: units[0] });
  const second = await insertEngagement(db.admin, tenant, { unitId: units[1] });
  const { admin } = db;
  await insertMandate(admin, tenant, {
    user: insider,
    teamId: first.teamId,
    engagementIds: [first.id],
  });
  await insertMandate(admin, tenant, {
    user: outsider,
    teamId: first.teamId,
    engagementIds: [first.id],
    lasts: '0.001 seconds',
  });
  await insertUnitUser(admin, tenant, { unitId: units[0], user: insider });
  await insertUnitUser(admin, tenant, { unitId: units[1], user: outsider });
  return {
    units,
    engagements: [first.id, second.id],
    rounds: [first.roundId, second.roundId],
    teams: [first.teamId, second.teamId],
  };
}

/** No plugin uses these kinds yet; their walls stand all the same. */
async function buildRemainingKinds({ admin }: TestDatabase): Promise<void> {
  const kinds = ['restricted', 'reported', 'exchange', 'published', 'reference'] as const;
  const roles = 'lx_member, lx_team, lx_unit, lx_restricted, lx_admin, lx_job, lx_oversight';
  await admin.query(`create schema p_walls authorization lx_migrate; grant usage on schema p_walls to ${roles}; set role lx_migrate;
    ${kinds.map((kind) => tableSql({ schema: 'p_walls', name: kind, kind, columns: 'title text' })).join(';\n')}; reset role`);
}

/** Rows are planted in every combination, whatever a check, a key or a reference would say of them. */
async function loosenConstraints({ admin }: TestDatabase): Promise<void> {
  await admin.query(`do $$ declare c record; begin
    for c in select conrelid::regclass as at, conname from pg_constraint k join pg_class r on r.oid = k.conrelid
      join pg_namespace n on n.oid = r.relnamespace
      where (n.nspname = 'core' or n.nspname like 'p\\_%') and k.contype in ('c', 'f', 'u') order by k.contype = 'u' loop
      execute format('alter table %s drop constraint %I cascade', c.at, c.conname);
    end loop; end $$`);
}
