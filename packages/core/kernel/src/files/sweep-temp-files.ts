import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const tempFileSuffix = '.part';

/** Removes what a killed process left behind; returns how many files that were. */
export async function sweepTempFiles(tempDirectory: string, olderThan: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(tempDirectory)) {
    const path = join(tempDirectory, name);
    const isStale = name.endsWith(tempFileSuffix) && (await stat(path)).mtime < olderThan;
    if (!isStale) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
