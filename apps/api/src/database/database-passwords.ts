import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

const Passwords = z.object({ admin: z.string(), app: z.string(), boss: z.string() });

export type DatabasePasswords = z.output<typeof Passwords>;

const random = () => randomBytes(24).toString('base64url');

/** Random at the first start, then kept where only the owner of the data directory reads. */
export async function databasePasswords(dataDirectory: string): Promise<DatabasePasswords> {
  const file = join(dataDirectory, 'database.json');
  try {
    return Passwords.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const passwords = { admin: random(), app: random(), boss: random() };
  await writeFile(`${file}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return passwords;
}
