import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreDatabase } from '../database/core-database.ts';

type Tx = TenantTx<CoreDatabase>;

/** An active member by user name, with what his roles permit. */
export async function findGrantor(tx: Tx, userName: string) {
  const member = await tx
    .selectFrom('core.memberships')
    .select(['userId', 'displayName', 'roleKeys'])
    .where('tenantId', '=', tenantOf(tx))
    .where('userName', '=', userName)
    .where('active', '=', true)
    .executeTakeFirst();
  if (member === undefined) return undefined;
  const roles = await tx
    .selectFrom('core.roles')
    .select('permissions')
    .where('tenantId', '=', tenantOf(tx))
    .where('key', 'in', [...member.roleKeys, ''])
    .execute();
  return { ...member, permissions: new Set(roles.flatMap(({ permissions }) => permissions)) };
}

export async function insertServiceUser(
  tx: Tx,
  user: { id: string; userName: string; displayName: string },
): Promise<void> {
  await tx
    .insertInto('core.users')
    .values({ ...user, kind: 'service', homeTenantId: tenantOf(tx) })
    .execute();
}

export async function insertApiKey(
  tx: Tx,
  key: {
    id: string;
    secretHash: string;
    title: string;
    userId: string | null;
    permissions: string[];
    createdBy: string;
    createdAt: Date;
    expiresAt: Date;
    /** Null while the security administrator has not approved it: it opens nothing. */
    approvedAt: Date | null;
  },
): Promise<void> {
  await tx
    .insertInto('core.api_keys')
    .values({ ...key, targetTenantId: tenantOf(tx) })
    .execute();
}

export async function listApiKeys(tx: Tx) {
  return await tx
    .selectFrom('core.api_keys')
    .select([
      'id',
      'title',
      'permissions',
      'createdBy',
      'createdAt',
      'expiresAt',
      'revokedAt',
      'approvedAt',
    ])
    .where('targetTenantId', '=', tenantOf(tx))
    .orderBy('createdAt')
    .execute();
}

/** Undefined when there is no such key, or none that still holds. */
export async function revokeApiKey(
  tx: Tx,
  id: string,
  revokedBy: string,
): Promise<{ title: string } | undefined> {
  return await tx
    .updateTable('core.api_keys')
    .set({ revokedAt: sql<string>`core.now()`, revokedBy })
    .where('targetTenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning('title')
    .executeTakeFirst();
}

export async function findApiKey(tx: Tx, id: string) {
  return await tx
    .selectFrom('core.api_keys')
    .select(['title', 'createdBy', 'expiresAt', 'revokedAt', 'approvedAt'])
    .where('targetTenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function approveApiKey(
  tx: Tx,
  id: string,
  approval: { userId: string; approvedBy: string; approvedAt: Date },
): Promise<void> {
  await tx
    .updateTable('core.api_keys')
    .set(approval)
    .where('targetTenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
