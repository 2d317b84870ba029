import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createPool } from '@lianxun/kernel';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openEmbeddedDatabase } from './embedded-database.ts';
import { findPostmaster } from './postmaster.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxun-embedded-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const lockFile = () => join(folder, 'data/postgres/postmaster.pid');

async function query(url: string, text: string): Promise<unknown[]> {
  const pool = createPool({ connectionString: url, size: 1 });
  try {
    return (await pool.query(text)).rows;
  } finally {
    await pool.end();
  }
}

test('keeps what was written, through a crash and a lock file of a dead server', async () => {
  const first = await openEmbeddedDatabase(join(folder, 'data'));
  await query(first.adminUrl, 'create table public.kept as select 1 as one');
  const [settings] = await query(
    first.adminUrl,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses`,
  );
  const { mode } = await stat(join(folder, 'data/database.json'));

  const second = await openEmbeddedDatabase(join(folder, 'data'));
  await second.stop();
  const shared = await query(first.adminUrl, 'select one from public.kept');

  process.kill(Number((await readFile(lockFile(), 'utf8')).split('\n')[0]), 'SIGKILL');
  await expect
    .poll(async () => await findPostmaster(join(folder, 'data/postgres')))
    .toBeUndefined();
  await writeFile(lockFile(), `${process.pid}\n${folder}\n0\n1\n\n127.0.0.1\n`);
  const third = await openEmbeddedDatabase(join(folder, 'data'));
  const kept = await query(third.adminUrl, 'select one from public.kept');
  await third.stop();

  expect(settings).toEqual({ fsync: 'on', addresses: '127.0.0.1' });
  expect(mode & 0o777).toBe(0o600);
  expect(second.adminUrl).toBe(first.adminUrl);
  expect([shared, kept]).toEqual([[{ one: 1 }], [{ one: 1 }]]);
});

test('two processes that begin together end in one database', async () => {
  const directory = join(folder, 'together');
  const source = `
    const { openEmbeddedDatabase } = await import(${JSON.stringify(import.meta.resolve('./embedded-database.ts'))});
    const { adminUrl, stop } = await openEmbeddedDatabase(${JSON.stringify(directory)});
    console.log(adminUrl);
    process.stdin.once('data', () => stop().then(() => process.exit()));`;
  const open = () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return {
      child,
      url: once(child.stdout, 'data').then(([chunk]) => String(chunk).trim()),
    };
  };
  const both = [open(), open()];

  const [first, second] = await Promise.all(both.map(({ url }) => url));
  const answer = await query(first ?? '', 'select 1 as one');
  for (const { child } of both) child.stdin.write('end\n');
  await Promise.all(both.map(({ child }) => once(child, 'exit')));

  expect(second).toBe(first);
  expect(answer).toEqual([{ one: 1 }]);
  expect((await readdir(directory)).filter((name) => name.includes('.'))).toEqual([
    'database.json',
  ]);
});

test('finds a running server on a machine without ps', async () => {
  const running = await openEmbeddedDatabase(join(folder, 'bare'));
  vi.stubEnv('PATH', '');

  const found = await findPostmaster(join(folder, 'bare/postgres'));

  vi.unstubAllEnvs();
  await running.stop();
  expect(found).toMatchObject({ isOrphan: false });
});
