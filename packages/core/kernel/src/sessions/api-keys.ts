import { NotFoundError } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { insertCommandEntry } from '../audit/command-log.repository.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import { findNow } from '../database/installation.repository.ts';
import { inNamedTenant } from '../tenants/in-named-tenant.ts';
import { listApiKeys, revokeApiKey } from './api-keys.repository.ts';
import { getGrantor } from './find-member.ts';
import { makeApiKey, refuseBeyond } from './make-api-key.ts';

export interface ApiKeyRequest {
  readonly tenantCode: string;
  readonly title: string;
  readonly permissions: readonly string[];
  readonly days: number;
  /** User name of the member who answers for the key. */
  readonly by: string;
}

/** A key for scripts, with a service account of its own; the secret is shown this once. */
export async function createApiKeyFor(
  adminPool: pg.Pool,
  request: ApiKeyRequest,
): Promise<{ id: string; key: string; expiresAt: Date }> {
  return await inNamedTenant(adminPool, request.tenantCode, async (tx) => {
    const grantor = await getGrantor(tx, request.by);
    refuseBeyond(grantor.permissions, request.permissions);
    const now = await findNow(tx);
    const { title } = request;
    const { id, key, expiresAt } = await makeApiKey(tx, {
      ...request,
      createdBy: grantor.userId,
      now,
      approvedAt: now,
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
  return await inNamedTenant(adminPool, tenantCode, (tx) => listApiKeys(tx));
}

export async function revokeApiKeyOf(
  adminPool: pg.Pool,
  request: { readonly tenantCode: string; readonly id: string; readonly by: string },
): Promise<void> {
  await inNamedTenant(adminPool, request.tenantCode, async (tx) => {
    const grantor = await getGrantor(tx, request.by);
    const revoked = await revokeApiKey(tx, request.id, grantor.userId);
    if (revoked === undefined) throw new NotFoundError('core.api_key_not_found', 'no such key');
    const summary = `停用接口密钥“${revoked.title}”`;
    await record(tx, { action: 'core.api_key_revoked', id: request.id, summary, grantor });
  });
}

interface Grantor {
  readonly userId: string;
  readonly displayName: string;
}

async function record(
  tx: CoreTx,
  entry: { action: string; id: string; summary: string; grantor: Grantor },
): Promise<void> {
  const { action, grantor, id, summary } = entry;
  const occurredAt = await findNow(tx);
  const actor = { userId: grantor.userId, displayName: grantor.displayName };
  await insertCommandEntry(tx, {
    id: uuidv7(),
    action,
    subject: { type: 'apiKey', id },
    summary,
    actor,
    occurredAt,
  });
}
