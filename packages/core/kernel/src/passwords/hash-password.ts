import { hash, parseOptions, verify } from '@node-rs/argon2';

/** Memory in KiB, passes, threads. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** Argon2id as OWASP recommends it; the library's default algorithm is Argon2id. */
export const owaspPasswordCost: PasswordCost = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

export function hashPassword(password: string, cost = owaspPasswordCost): Promise<string> {
  return hash(normalize(password), cost);
}

/** Without a stored hash it takes the same time and fails, so an unknown user name does not show. */
export async function verifyPassword(
  storedHash: string | undefined,
  password: string,
  cost = owaspPasswordCost,
): Promise<boolean> {
  if (storedHash !== undefined) return verify(storedHash, normalize(password));
  await hash(normalize(password), cost);
  return false;
}

/** True when the hash was made with other parameters: hash anew at the next sign-in. */
export function needsRehash(storedHash: string, cost = owaspPasswordCost): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(storedHash);
  return (
    !storedHash.startsWith('$argon2id$') ||
    memoryCost !== cost.memoryCost ||
    timeCost !== cost.timeCost ||
    parallelism !== cost.parallelism
  );
}

/** `history` counts the current password, so 5 means: none of the last five. */
export async function isPasswordReused(
  password: string,
  newestFirst: readonly string[],
  history: number,
): Promise<boolean> {
  for (const storedHash of newestFirst.slice(0, history)) {
    if (await verifyPassword(storedHash, password)) return true;
  }
  return false;
}

/** One password typed on two keyboards may arrive composed or decomposed, full or half width. */
function normalize(password: string): string {
  return password.normalize('NFKC');
}
