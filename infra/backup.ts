import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import {
  archiveName,
  exists,
  manifestName,
  refuseRunning,
  run,
  sha256Of,
  type BackupManifest,
} from './archive.ts';

export interface BackupOptions {
  readonly dataDirectory: string;
  /** Folder that is made; it must not exist yet. */
  readonly target: string;
  /** The master key opens every sealed field: keep it apart unless the archive itself is safe. */
  readonly withMasterKey: boolean;
  /** Connection of an own server; without it the embedded database's folder is copied. */
  readonly databaseUrl?: string | undefined;
}

/** Copies database, files and audit witness into one archive with a checksum; the folder appears only when it is whole. */
export async function backup(options: BackupOptions): Promise<BackupManifest> {
  const target = resolve(options.target);
  if (await exists(target)) throw new Error(`${target} exists: name a new folder`);
  const draft = `${target}.incomplete`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const parts = await partsOf(options, draft);
  await run('tar', ['--create', '--file', join(draft, archiveName), ...parts]);
  const manifest: BackupManifest = {
    format: 1,
    takenAt: new Date().toISOString(),
    database: options.databaseUrl === undefined ? 'cluster' : 'dump',
    hasMasterKey: options.withMasterKey,
    sha256: await sha256Of(join(draft, archiveName)),
  };
  await writeFile(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
  });
  await rm(join(draft, 'database.dump'), { force: true });
  await mkdir(dirname(target), { recursive: true });
  await rename(draft, target);
  return manifest;
}

async function partsOf(
  { dataDirectory, databaseUrl, withMasterKey }: BackupOptions,
  draft: string,
): Promise<string[]> {
  const folder = resolve(dataDirectory);
  const present: string[] = [];
  const names = [
    'files',
    'audit-heads.jsonl',
    'database.json',
    ...(withMasterKey ? await masterKeyFiles(folder) : []),
  ];
  for (const name of names) if (await exists(join(folder, name))) present.push(name);
  if (databaseUrl !== undefined) {
    await run('pg_dump', ['--format=custom', '--file', join(draft, 'database.dump'), databaseUrl]);
    return ['--directory', draft, 'database.dump', '--directory', folder, ...present];
  }
  await refuseRunning(folder);
  return ['--directory', folder, 'postgres', ...present];
}

/** The current master key and the former ones beside it. */
async function masterKeyFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^master\.key(\.master-[0-9a-f]{16})?$/.test(name));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      data: { type: 'string', default: '.data' },
      'with-master-key': { type: 'boolean', default: false },
    },
  });
  if (values.target === undefined)
    throw new Error(
      'Usage: node infra/backup.ts --target FOLDER [--data .data] [--with-master-key]',
    );
  const manifest = await backup({
    dataDirectory: values.data,
    target: values.target,
    withMasterKey: values['with-master-key'],
    databaseUrl: process.env['DATABASE_ADMIN_URL'],
  });
  process.stdout.write(`${manifest.database} backed up to ${values.target}\n`);
  if (!manifest.hasMasterKey)
    process.stdout.write('The master key is not inside: keep master.key in another safe place.\n');
}
