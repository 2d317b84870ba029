import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { createKeys } from '../core-plugin/permissions.ts';
import { approveApiKey, findApiKey, listApiKeys, revokeApiKey } from './api-keys.repository.ts';
import type { ApiKeyBody } from './api-keys.schemas.ts';
import { addServiceAccount, makeApiKey, refuseBeyond } from './make-api-key.ts';

/** A member asks for a key of his own; it opens nothing before the security administrator approves. */
export async function requestApiKey(ctx: Ctx, body: z.output<typeof ApiKeyBody>) {
  if (ctx.actor.kind !== 'person' || body.permissions.includes(createKeys.id)) {
    throw new ForbiddenError('core.key_makes_no_key', 'A key makes no keys');
  }
  refuseBeyond(ctx.actor.permissions, body.permissions);
  const { id, key, expiresAt } = await makeApiKey(coreTx(ctx), {
    ...body,
    createdBy: ctx.actor.userId,
    now: ctx.now,
    approvedAt: null,
  });
  await ctx.audit({
    action: 'core.api_key_requested',
    subject: { type: 'apiKey', id },
    summary: `申请接口密钥“${body.title}”`,
    after: { ...body, expiresAt },
  });
  return { id, key, expiresAt: expiresAt.toISOString() };
}

type PermissionTitles = ReadonlyMap<string, string>;

export function permissionTitles(plugins: readonly Plugin[]): PermissionTitles {
  const permissions = plugins.flatMap((plugin) => plugin.permissions ?? []);
  return new Map(permissions.map(({ id, title }) => [id, title]));
}

/** What the actor holds and a key may hold too. */
export function grantableOf(ctx: Ctx, titles: PermissionTitles) {
  return [...ctx.actor.permissions]
    .filter((id) => id !== createKeys.id)
    .map((id) => ({ id, title: titles.get(id) ?? id }));
}

/** In the member scope the transaction shows a person his own keys alone. */
export async function listKeys(ctx: Ctx, titles: PermissionTitles) {
  const rows = await listApiKeys(coreTx(ctx));
  const names = await ctx.people.namesOf(rows.map(({ createdBy }) => createdBy));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    permissions: row.permissions.map((held) => ({ id: held, title: titles.get(held) ?? held })),
    ownerName: names.get(row.createdBy) ?? '已离任人员',
    isOwn: row.createdBy === ctx.actor.userId,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    status: statusOf(row, ctx.now),
  }));
}

export async function approveKey(ctx: Ctx, id: string): Promise<void> {
  const key = await getWaitingKey(ctx, id);
  if (key.createdBy === ctx.actor.userId)
    throw new ForbiddenError('core.own_key', 'Nobody approves his own key');
  await approveApiKey(coreTx(ctx), id, {
    userId: await addServiceAccount(coreTx(ctx), key.title),
    approvedBy: ctx.actor.userId,
    approvedAt: ctx.now,
  });
  await ctx.audit({
    action: 'core.api_key_approved',
    subject: { type: 'apiKey', id },
    summary: `批准接口密钥“${key.title}”`,
  });
}

export async function revokeKey(ctx: Ctx, id: string): Promise<void> {
  const revoked = await revokeApiKey(coreTx(ctx), id, ctx.actor.userId);
  if (revoked === undefined) throw new NotFoundError('core.api_key_not_found', `No key ${id}`);
  await ctx.audit({
    action: 'core.api_key_revoked',
    subject: { type: 'apiKey', id },
    summary: `停用接口密钥“${revoked.title}”`,
  });
}

async function getWaitingKey(ctx: Ctx, id: string) {
  const key = await findApiKey(coreTx(ctx), id);
  if (key === undefined || key.revokedAt !== null)
    throw new NotFoundError('core.api_key_not_found', `No key ${id}`);
  if (key.approvedAt !== null)
    throw new ConflictError('core.key_approved_already', `Key ${id} is approved`);
  return key;
}

function statusOf(
  key: { revokedAt: string | null; approvedAt: string | null; expiresAt: string },
  now: Date,
) {
  if (key.revokedAt !== null) return 'revoked' as const;
  if (new Date(key.expiresAt) <= now) return 'expired' as const;
  return key.approvedAt === null ? ('waiting' as const) : ('live' as const);
}
