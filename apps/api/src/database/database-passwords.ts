import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
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
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const draft = `${file}.${process.pid}`;
  const passwords = { admin: random(), app: random(), boss: random() };
  await writeFile(draft, JSON.stringify(passwords), { mode: 0o600, flush: true });
  try {
    // Unlike a rename, a link never replaces what another process has just put there.
    await link(draft, file);
    return passwords;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return await databasePasswords(dataDirectory);
  } finally {
    await rm(draft, { force: true });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
