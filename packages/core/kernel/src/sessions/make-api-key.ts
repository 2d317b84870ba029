import { ForbiddenError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { CoreTx } from '../context/kernel-context.ts';
import { insertApiKey, insertServiceUser } from './api-keys.repository.ts';
import { createApiKeySecret, sha256Hex } from './credential.ts';

const day = 86_400_000;

export interface NewApiKey {
  readonly title: string;
  readonly permissions: readonly string[];
  readonly days: number;
  readonly createdBy: string;
  readonly now: Date;
  /** Null: it opens nothing before it is approved. */
  readonly approvedAt: Date | null;
}

/** The secret leaves this once. */
export async function makeApiKey(
  tx: CoreTx,
  { title, permissions, days, createdBy, now, approvedAt }: NewApiKey,
): Promise<{ id: string; key: string; expiresAt: Date }> {
  const id = uuidv7();
  const key = createApiKeySecret();
  const expiresAt = new Date(now.getTime() + days * day);
  await insertApiKey(tx, {
    id,
    secretHash: sha256Hex(key),
    title,
    userId: approvedAt === null ? null : await addServiceAccount(tx, title),
    permissions: [...permissions],
    createdBy,
    createdAt: now,
    expiresAt,
    approvedAt,
  });
  return { id, key, expiresAt };
}

/** What a key acts as: an account of its own, so that the record tells script from person. */
export async function addServiceAccount(tx: CoreTx, title: string): Promise<string> {
  const id = uuidv7();
  const userName = `service-${id.slice(-12)}`;
  await insertServiceUser(tx, { id, userName, displayName: title.slice(0, 60) });
  return id;
}

/** Nobody gives a script more than he holds. */
export function refuseBeyond(held: ReadonlySet<string>, asked: readonly string[]): void {
  const beyond = asked.filter((permission) => !held.has(permission));
  if (beyond.length === 0) return;
  throw new ForbiddenError(
    'core.key_beyond_holder',
    `Not held by the member: ${beyond.join(', ')}`,
  );
}
