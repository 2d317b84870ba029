import { createHash, randomBytes } from 'node:crypto';

/** Without i, l, o and u: nobody reads one for another from a printed sheet. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 20;
const shape = /^([0-9a-z]{1,6})-([0-9a-z]{20})$/;

/** The tenant it lies in, so that the door looks in one place, and 100 random bits. */
export function createToken(tenantId: number): string {
  const random = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${tenantId.toString(36)}-${random}`;
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What the door asks; a token that cannot exist leads to no tenant. */
export function tokenPlace(typed: string): { readonly tenantId: number; readonly hash: string } {
  const token = typed.trim().toLowerCase();
  const [, tenant = ''] = shape.exec(token) ?? [];
  const tenantId = tenant === '' ? 0 : Number.parseInt(tenant, 36);
  return { tenantId: tenantId <= 0x7fffffff ? tenantId : 0, hash: hashToken(token) };
}
