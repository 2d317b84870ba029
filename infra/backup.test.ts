import { execFile } from 'node:child_process';
import { appendFile, chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { createPool } from '@lianxun/kernel';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { readConfig } from '../apps/api/src/config.ts';
import { openDatabase } from '../apps/api/src/database/open-database.ts';
import { startServer } from '../apps/api/src/server/start-server.ts';
import { archiveName } from './archive.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxun-backup-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const configOf = (data: string) => readConfig({ DATA_DIR: data, PORT: '0', DEMO: '0' });

/** Starts the product once, so that there is a database; leaves a mark in it. */
async function installation(): Promise<string> {
  const data = join(folder, 'data');
  const server = await startServer(configOf(data));
  await server.stop();
  await inDatabase(data, 'create table public.mark as select 42 as answer');
  return data;
}

async function inDatabase(data: string, statement: string): Promise<unknown[]> {
  const database = await openDatabase(configOf(data));
  const pool = createPool({ connectionString: database.adminUrl ?? '', size: 1 });
  try {
    const { rows } = await pool.query(statement);
    return rows;
  } finally {
    await pool.end();
    await database.stop();
  }
}

test('what was backed up comes back and starts', async () => {
  const data = await installation();
  const target = join(folder, 'backup');
  const manifest = await backup({ dataDirectory: data, target, withMasterKey: false });
  await copyFile(join(data, 'master.key'), join(folder, 'master.key'));
  await rm(data, { recursive: true });

  await restore({ source: target, dataDirectory: data });
  await copyFile(join(folder, 'master.key'), join(data, 'master.key'));
  const server = await startServer(configOf(data));
  const ready = await fetch(`${server.url}/readyz`);
  await server.stop();

  expect(manifest).toMatchObject({ database: 'cluster', hasMasterKey: false });
  expect(ready.status).toBe(200);
  expect(await inDatabase(data, 'select answer from public.mark')).toEqual([{ answer: 42 }]);
});

test('a changed archive and a folder in use are refused', async () => {
  const data = await installation();
  const target = join(folder, 'backup');
  await backup({ dataDirectory: data, target, withMasterKey: true });

  await expect(restore({ source: target, dataDirectory: data })).rejects.toThrow('not empty');
  await appendFile(join(target, archiveName), 'x');
  await expect(restore({ source: target, dataDirectory: join(folder, 'other') })).rejects.toThrow(
    'checksum differs',
  );
  await expect(backup({ dataDirectory: data, target, withMasterKey: true })).rejects.toThrow(
    'exists',
  );
});

test('the master key and its predecessors are copied only where that is asked for', async () => {
  const data = await installation();
  await writeFile(join(data, 'master.key.master-0123456789abcdef'), 'former');
  const listed = async (withMasterKey: boolean) => {
    const target = join(folder, `backup-${String(withMasterKey)}`);
    await backup({ dataDirectory: data, target, withMasterKey });
    const { stdout } = await promisify(execFile)('tar', ['-tf', join(target, archiveName)]);
    return stdout.split('\n').filter((name) => name.startsWith('master.key'));
  };

  expect(await listed(false)).toEqual([]);
  expect((await listed(true)).toSorted()).toEqual([
    'master.key',
    'master.key.master-0123456789abcdef',
  ]);
});

test('a running database is not copied', async () => {
  const data = join(folder, 'data');
  const server = await startServer(configOf(data));

  const attempt = backup({
    dataDirectory: data,
    target: join(folder, 'backup'),
    withMasterKey: false,
  });

  await expect(attempt.finally(() => server.stop())).rejects.toThrow('stop the product first');
});
