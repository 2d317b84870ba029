import { z } from 'zod';

export const ApiKeyBody = z
  .object({
    title: z.string().trim().min(1).max(100),
    permissions: z.array(z.string().max(80)).min(1).max(100),
    days: z.int().min(1).max(366).default(90),
  })
  .meta({ id: 'ApiKeyBody' });

export const CreatedApiKey = z
  .object({
    id: z.uuid(),
    /** Shown this once; only its hash is kept. */
    key: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'CreatedApiKey' });

const PermissionView = z.object({ id: z.string(), title: z.string() });

export const ApiKeyView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    permissions: z.array(PermissionView),
    /** Who answers for it; with his permissions those of the key end. */
    ownerName: z.string(),
    isOwn: z.boolean(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    status: z.enum(['waiting', 'live', 'expired', 'revoked']),
  })
  .meta({ id: 'ApiKey' });

export const ApiKeyList = z.object({ items: z.array(ApiKeyView) });

/** With what the reader himself may give to a key. */
export const OwnApiKeyList = ApiKeyList.extend({ grantable: z.array(PermissionView) });
