import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

/** What lies beside the archive and tells whether it is whole. */
export const BackupManifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** `cluster`: the embedded database's folder; `dump`: pg_dump of an own server. */
  database: z.enum(['cluster', 'dump']),
  /** Whether the master key is inside; without it sealed fields need the key kept elsewhere. */
  hasMasterKey: z.boolean(),
  sha256: z.string(),
});
export type BackupManifest = z.output<typeof BackupManifest>;

export const archiveName = 'lianxun.tar';
export const manifestName = 'manifest.json';

export async function run(
  command: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const child = spawn(command, [...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file))
    hash.update(z.instanceof(Uint8Array).parse(chunk));
  return hash.digest('hex');
}

export async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/** A cluster that runs cannot be copied file by file. */
export async function refuseRunning(dataDirectory: string): Promise<void> {
  if (await exists(join(dataDirectory, 'postgres', 'postmaster.pid'))) {
    throw new Error(
      `The database in ${dataDirectory} runs, or was not stopped cleanly: stop the product first (start and stop it once after a crash)`,
    );
  }
}
