import { createHash, randomBytes } from 'node:crypto';

import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

let nextTenant = 100_000;

export interface TestTenant {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export interface TestUser {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  /** What a door takes: a full session of this user. */
  readonly credential: string;
  /** The raw session id, for the cookie. */
  readonly session: string;
}

/** A county of its own, or a city when `size` leaves room for counties below. */
export async function insertTenant(
  admin: pg.Pool,
  overrides: {
    readonly parent?: TestTenant;
    readonly kind?: 'city' | 'county';
    readonly name?: string;
  } = {},
): Promise<TestTenant> {
  const kind = overrides.kind ?? 'county';
  const id =
    overrides.parent === undefined
      ? (nextTenant += 400_000)
      : await nextChild(admin, overrides.parent);
  const code = String(900_000 + (await countTenants(admin)));
  const name = overrides.name ?? `测试${kind === 'city' ? '市' : '县'}${code}`;
  await admin.query(
    `insert into core.tenants (id, subtree_high, parent_id, depth, kind, name, short_name, district_kind) values ($1, $2, $3, $4, $5, $6, $6, '县')`,
    [
      id,
      id + (kind === 'city' ? 399_999 : 3_999),
      overrides.parent?.id ?? null,
      kind === 'city' ? 2 : 3,
      kind,
      name,
    ],
  );
  await admin.query('insert into core.tenant_codes (code, of_tenant_id) values ($1, $2)', [
    code,
    id,
  ]);
  return { id, code, name };
}

async function countTenants(admin: pg.Pool): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    'select count(*) as count from core.tenants',
  );
  return rows[0]?.count ?? 0;
}

async function nextChild(admin: pg.Pool, parent: TestTenant): Promise<number> {
  const { rows } = await admin.query<{ next: number }>(
    'select coalesce(max(id), $1) + 4000 as next from core.tenants where id between $1 and $1 + 399999',
    [parent.id],
  );
  return rows[0]?.next ?? parent.id + 4_000;
}

/** Enables plugins in a tenant. */
export async function enablePlugins(
  admin: pg.Pool,
  tenant: TestTenant,
  plugins: readonly string[],
): Promise<void> {
  for (const plugin of plugins) {
    await admin.query(
      'insert into core.plugin_states (tenant_id, id, plugin, enabled, changed_at) values ($1, $2, $3, true, now())',
      [tenant.id, uuidv7(), plugin],
    );
  }
}

export async function insertRole(
  admin: pg.Pool,
  tenant: TestTenant,
  role: { readonly key: string; readonly permissions: readonly string[]; readonly title?: string },
): Promise<void> {
  await admin.query(
    'insert into core.roles (tenant_id, id, key, title, permissions) values ($1, $2, $3, $4, $5)',
    [tenant.id, uuidv7(), role.key, role.title ?? role.key, role.permissions],
  );
}

/** A person with an account, a membership with these roles when a tenant is given, and a full session. */
export async function insertUser(
  admin: pg.Pool,
  tenant: TestTenant,
  overrides: {
    readonly roles?: readonly string[];
    readonly displayName?: string;
    readonly member?: boolean;
    readonly personId?: string;
  } = {},
): Promise<TestUser> {
  const id = uuidv7();
  const userName = `u${id.replaceAll('-', '').slice(-12)}`;
  const displayName = overrides.displayName ?? `用户${userName.slice(-4)}`;
  await admin.query(
    `insert into core.users (id, user_name, display_name, home_tenant_id, password_changed_at) values ($1, $2, $3, $4, now())`,
    [id, userName, displayName, tenant.id],
  );
  if (overrides.member !== false) {
    await admin.query(
      'insert into core.memberships (tenant_id, id, user_id, user_name, display_name, role_keys, person_id) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        tenant.id,
        uuidv7(),
        id,
        userName,
        displayName,
        overrides.roles ?? [],
        overrides.personId ?? null,
      ],
    );
  }
  const session = await insertSession(admin, id);
  return { id, userName, displayName, session, credential: credentialOf(session) };
}

export async function insertSession(
  admin: pg.Pool,
  userId: string,
  factor: 'password' | 'full' = 'full',
): Promise<string> {
  const session = randomBytes(25).toString('hex').slice(0, 40);
  await admin.query(
    `insert into core.sessions (id_hash, user_id, factor, device_class, created_at, refreshed_at, expires_at, absolute_expires_at)
     values ($1, $2, $3, 'desktop', core.now(), core.now(), core.now() + interval '30 days', core.now() + interval '30 days')`,
    [hashOf(session), userId, factor],
  );
  return session;
}

export function credentialOf(session: string): string {
  return `s:${hashOf(session)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export async function insertUnit(
  admin: pg.Pool,
  tenant: TestTenant,
  overrides: { readonly name?: string } = {},
): Promise<string> {
  const id = uuidv7();
  await admin.query(
    `insert into core.units (tenant_id, id, name, kind) values ($1, $2, $3, 'department')`,
    [tenant.id, id, overrides.name ?? `单位${id.slice(-6)}`],
  );
  return id;
}

export async function insertUnitUser(
  admin: pg.Pool,
  tenant: TestTenant,
  access: {
    readonly unitId: string;
    readonly user: TestUser;
    readonly part?: 'unitHead' | 'unitLiaison';
  },
): Promise<void> {
  await admin.query(
    `insert into core.unit_users (tenant_id, id, unit_id, user_id, user_name, display_name, part, valid_from) values ($1, $2, $3, $4, $5, $6, $7, core.now() - interval '1 day')`,
    [
      tenant.id,
      uuidv7(),
      access.unitId,
      access.user.id,
      access.user.userName,
      access.user.displayName,
      access.part ?? 'unitLiaison',
    ],
  );
}

export async function insertEngagement(
  admin: pg.Pool,
  tenant: TestTenant,
  overrides: { readonly unitId?: string; readonly roundId?: string; readonly teamId?: string } = {},
): Promise<{ id: string; unitId: string; roundId: string; teamId: string }> {
  const engagement = {
    id: uuidv7(),
    unitId: overrides.unitId ?? (await insertUnit(admin, tenant)),
    roundId: overrides.roundId ?? uuidv7(),
    teamId: overrides.teamId ?? uuidv7(),
  };
  await admin.query(
    `insert into core.engagements (tenant_id, id, round_id, unit_id, team_id, inspection_type) values ($1, $2, $3, $4, $5, 'routine')`,
    [tenant.id, engagement.id, engagement.roundId, engagement.unitId, engagement.teamId],
  );
  return engagement;
}

export async function insertMandate(
  admin: pg.Pool,
  tenant: TestTenant,
  mandate: {
    readonly user: TestUser;
    readonly teamId: string;
    readonly teamName?: string;
    readonly engagementIds: readonly string[];
    readonly permissions?: readonly string[];
    readonly role?: 'leader' | 'deputyLeader' | 'liaison' | 'member';
    /** From now, as an interval; ten days when left out. */
    readonly lasts?: string;
  },
): Promise<string> {
  const id = uuidv7();
  await admin.query(
    `insert into core.mandates (id, user_id, home_tenant_id, target_tenant_id, team_id, team_name, role, engagement_ids, permissions, valid_from, valid_to, document_no, created_by, created_at)
     select $1, u.id, u.home_tenant_id, $2, $3, $9, $4, $5, $6, core.now() - interval '1 hour', core.now() + $7::interval, '测巡授〔2026〕1号', u.id, core.now() from core.users u where u.id = $8`,
    [
      id,
      tenant.id,
      mandate.teamId,
      mandate.role ?? 'member',
      mandate.engagementIds,
      mandate.permissions ?? [],
      mandate.lasts ?? '10 days',
      mandate.user.id,
      mandate.teamName ?? '第一巡察组',
    ],
  );
  return id;
}
