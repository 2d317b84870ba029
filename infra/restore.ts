import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { archiveName, BackupManifest, exists, manifestName, run, sha256Of } from './archive.ts';

export interface RestoreOptions {
  readonly source: string;
  /** Must be empty or missing. */
  readonly dataDirectory: string;
  /** An empty database of an own server, for a dump. */
  readonly databaseUrl?: string | undefined;
}

/** Unpacks a backup after its checksum has been compared; never into a folder that holds something. */
export async function restore(options: RestoreOptions): Promise<BackupManifest> {
  const source = resolve(options.source);
  const folder = resolve(options.dataDirectory);
  const manifest = BackupManifest.parse(
    JSON.parse(await readFile(join(source, manifestName), 'utf8')),
  );
  const archive = join(source, archiveName);
  if ((await sha256Of(archive)) !== manifest.sha256)
    throw new Error(`${archive} is not what was backed up: its checksum differs`);
  if ((await exists(folder)) && (await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty: move it away first`);
  if (manifest.database === 'dump' && options.databaseUrl === undefined)
    throw new Error('The backup holds a dump: set DATABASE_ADMIN_URL to an empty database');

  await mkdir(folder, { recursive: true, mode: 0o700 });
  await run('tar', [
    '--extract',
    '--preserve-permissions',
    '--file',
    archive,
    '--directory',
    folder,
  ]);
  if (options.databaseUrl !== undefined && manifest.database === 'dump') {
    const dump = join(folder, 'database.dump');
    await run('pg_restore', ['--exit-on-error', '--dbname', options.databaseUrl, dump]);
    await rm(dump);
  }
  return manifest;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { source: { type: 'string' }, data: { type: 'string', default: '.data' } },
  });
  if (values.source === undefined)
    throw new Error('Usage: node infra/restore.ts --source FOLDER [--data .data]');
  const manifest = await restore({
    source: values.source,
    dataDirectory: values.data,
    databaseUrl: process.env['DATABASE_ADMIN_URL'],
  });
  process.stdout.write(`Restored what was taken at ${manifest.takenAt}.\n`);
  if (!manifest.hasMasterKey)
    process.stdout.write(`Put master.key into ${values.data} before you start.\n`);
}
