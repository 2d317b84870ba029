import { rewrap, type KeyWrapper } from '../secrets/key-wrapper.ts';
import { lengthPrefixed } from '../secrets/length-prefixed.ts';

const binding = (userId: string) => lengthPrefixed(['users.totp_secret', userId]);

/** Accounts lie in no tenant, so the master key seals the secret, bound to its user. */
export function sealTotpSecret(
  wrapper: KeyWrapper,
  userId: string,
  secret: string,
): Promise<string> {
  return wrapper.wrap(Buffer.from(secret, 'utf8'), binding(userId));
}

/** Undefined: it lies under the wrapper's own master already. */
export function rewrapTotpSecret(
  wrapper: KeyWrapper,
  account: { readonly id: string; readonly totpSecret: string },
): Promise<string | undefined> {
  return rewrap(wrapper, account.totpSecret, binding(account.id));
}

export async function unsealTotpSecret(
  wrapper: KeyWrapper,
  account: { readonly id: string; readonly totpSecret: string | null },
): Promise<string | undefined> {
  if (account.totpSecret === null) return undefined;
  const bytes = await wrapper.unwrap(account.totpSecret, binding(account.id));
  return Buffer.from(bytes).toString('utf8');
}
