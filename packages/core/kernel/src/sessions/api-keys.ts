import { ForbiddenError, NotFoundError } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import type { CoreTx } from '../context/kernel-context.ts';
import {
  findNow,
  insertApiKey,
  insertCommandEntry,
  insertServiceUser,
  listApiKeys,
  revokeApiKey,
} from './api-keys.repository.ts';
import { createApiKeySecret, sha256Hex } from './credential.ts';
import { getGrantor, inTenant } from './find-member.ts';

export interface ApiKeyRequest {
  readonly tenantCode: string;
  readonly title: string;
  readonly permissions: readonly string[];
  readonly days: number;
  /** User name of the member who answers for the key. */
  readonly by: string;
}

const day = 86_400_000;

/** A key for scripts, with a service account of its own; the secret is shown this once. */
export async function createApiKeyFor(
  adminPool: pg.Pool,
  request: ApiKeyRequest,
): Promise<{ id: string; key: string; expiresAt: Date }> {
  return await inTenant(adminPool, request.tenantCode, async (tx) => {
    const grantor = await getGrantor(tx, request.by);
    refuseBeyond(grantor.permissions, request.permissions);
    const now = await findNow(tx);
    const [id, userId] = [uuidv7(), uuidv7()];
    const key = createApiKeySecret();
    const expiresAt = new Date(now.getTime() + request.days * day);
    const { title, permissions } = request;
    await insertServiceUser(tx, {
      id: userId,
      userName: `service-${userId.slice(-12)}`,
      displayName: title.slice(0, 60),
    });
    await insertApiKey(tx, {
      id,
      secretHash: sha256Hex(key),
      title,
      userId,
      permissions: [...permissions],
      createdBy: grantor.userId,
      createdAt: now,
      expiresAt,
    });
    await record(tx, {
      action: 'core.api_key_created',
      id,
      summary: `创建接口密钥“${title}”`,
      grantor,
    });
    return { id, key, expiresAt };
  });
}

export async function listApiKeysOf(adminPool: pg.Pool, tenantCode: string) {
  return await inTenant(adminPool, tenantCode, (tx) => listApiKeys(tx));
}

export async function revokeApiKeyOf(
  adminPool: pg.Pool,
  request: { readonly tenantCode: string; readonly id: string; readonly by: string },
): Promise<void> {
  await inTenant(adminPool, request.tenantCode, async (tx) => {
    const grantor = await getGrantor(tx, request.by);
    const revoked = await revokeApiKey(tx, request.id);
    if (revoked === undefined) throw new NotFoundError('core.api_key_not_found', 'no such key');
    const summary = `停用接口密钥“${revoked.title}”`;
    await record(tx, { action: 'core.api_key_revoked', id: request.id, summary, grantor });
  });
}

interface Grantor {
  readonly userId: string;
  readonly displayName: string;
}

/** Nobody gives a script more than he holds. */
function refuseBeyond(held: ReadonlySet<string>, asked: readonly string[]): void {
  const beyond = asked.filter((permission) => !held.has(permission));
  if (beyond.length === 0) return;
  throw new ForbiddenError(
    'core.key_beyond_holder',
    `Not held by the member: ${beyond.join(', ')}`,
  );
}

async function record(
  tx: CoreTx,
  entry: { action: string; id: string; summary: string; grantor: Grantor },
): Promise<void> {
  const { action, grantor, id, summary } = entry;
  const occurredAt = await findNow(tx);
  const actor = { userId: grantor.userId, displayName: grantor.displayName };
  await insertCommandEntry(tx, { id: uuidv7(), action, subjectId: id, summary, actor, occurredAt });
}
