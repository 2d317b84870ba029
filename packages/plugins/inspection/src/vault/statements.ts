import { createHash, createPublicKey, verify } from 'node:crypto';

import { z } from 'zod';

import { canonicalJson } from '../working-papers/content-hash.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the county signs of an edition it sends. */
export const CopyStatement = z.strictObject({
  kind: z.literal('lianxun.paper-copy.1'),
  cityTenantId: z.int(),
  countyTenantId: z.int(),
  /** The exchange by which city and county know their undertaking. */
  undertaking: z.uuid(),
  engagementId: z.uuid(),
  roundTitle: z.string(),
  paperId: z.uuid(),
  paperNo: z.string(),
  edition: z.int(),
  contentHash: Hash,
  digestOnly: z.boolean(),
  evidenceCount: z.int(),
  lockedAt: z.iso.datetime(),
  signedAt: z.iso.datetime(),
});
export type CopyStatement = z.output<typeof CopyStatement>;

/** What the city signs of a copy it keeps. */
export const ReceiptStatement = z.strictObject({
  kind: z.literal('lianxun.paper-receipt.1'),
  cityTenantId: z.int(),
  countyTenantId: z.int(),
  copyId: z.uuid(),
  paperId: z.uuid(),
  edition: z.int(),
  contentHash: Hash,
  /** SHA-256 of the statement the county signed. */
  statementHash: Hash,
  keptAt: z.iso.datetime(),
});
export type ReceiptStatement = z.output<typeof ReceiptStatement>;

export const statementText = (statement: CopyStatement | ReceiptStatement): string =>
  canonicalJson(statement);

export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The statement a text carries; undefined where it is none of the kind. */
export function readStatement<Kind extends z.ZodType>(
  kind: Kind,
  text: string,
): z.output<Kind> | undefined {
  try {
    const parsed = kind.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether whoever holds the private half of this key signed exactly this text. */
export function isSignedBy(
  publicKey: string | null | undefined,
  { signature, text }: { readonly text: string; readonly signature: string },
): boolean {
  if (!publicKey) return false;
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** 公钥指纹 as two people compare it by telephone: the first 32 hex digits in fours. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
