import { access, constants } from 'node:fs/promises';

import { createPool, lintCatalog, readCatalog, surveyKeys } from '@lianxun/kernel';
import { Command } from 'commander';

import type { Config } from '../config.ts';
import { checkLogin } from '../database/check-login.ts';
import type { Database } from '../database/open-database.ts';
import { openMasterKey } from '../server/master-key-file.ts';
import { withDatabase } from './with-database.ts';

type Check = readonly [name: string, run: () => Promise<string>];

export function doctorCommand(): Command {
  return new Command('doctor').description('check this installation').action(async () => {
    const sound = await withDatabase(async (database, config) => {
      const results: boolean[] = [];
      for (const check of checksOf(database, config)) results.push(await report(check));
      return results.every(Boolean);
    });
    if (!sound) process.exitCode = 1;
  });
}

async function report([name, run]: Check): Promise<boolean> {
  try {
    console.log(`ok    ${name}: ${await run()}`);
    return true;
  } catch (error) {
    console.log(`FAIL  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function checksOf(database: Database, config: Config): Check[] {
  return [
    ['node', () => nodeVersion()],
    ['data directory', () => writable(config.dataDirectory)],
    ['master key', () => masterKey(config)],
    [
      'database',
      () =>
        asApp(database, async (pool) => {
          const { rows } = await pool.query<{ version: string }>(
            `select current_setting('server_version') as version`,
          );
          return `PostgreSQL ${rows[0]?.version ?? ''}`;
        }),
    ],
    [
      'database login',
      () => asApp(database, async (pool) => checkLogin(pool).then(() => 'owns nothing')),
    ],
    [
      'schema',
      () => asApp(database, async (pool) => pool.query('select core.ready()').then(() => 'ready')),
    ],
    ['walls', () => asApp(database, walls)],
    ['keys', () => asApp(database, (pool) => keysUnderMaster(pool, config))],
  ];
}

async function asApp(
  { appUrl }: Database,
  work: (pool: ReturnType<typeof createPool>) => Promise<string>,
): Promise<string> {
  const pool = createPool({ connectionString: appUrl, size: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function walls(pool: ReturnType<typeof createPool>): Promise<string> {
  const faults = lintCatalog(await readCatalog(pool));
  if (faults.length === 0) return 'as built';
  const lines = faults.map(({ object, detail }) => `${object}: ${detail}`);
  throw new Error(['the schema was changed', ...lines].join('\n      '));
}

export async function keysUnderMaster(
  pool: ReturnType<typeof createPool>,
  config: Config,
): Promise<string> {
  const { key, wrapper } = await openMasterKey(config);
  const { keys, outdated } = await surveyKeys(pool, wrapper);
  if (outdated === 0) return `${keys} under ${key.id}`;
  throw new Error(`${outdated} of ${keys} lie under an old master key: lianxun rotate-keys`);
}

function nodeVersion(): Promise<string> {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 24)
    return Promise.reject(new Error(`${process.versions.node}; 24 or newer is needed`));
  return Promise.resolve(process.versions.node);
}

async function writable(folder: string): Promise<string> {
  await access(folder, constants.W_OK);
  return folder;
}

async function masterKey(config: Config): Promise<string> {
  const { key, isExposed, isNew } = await openMasterKey(config);
  if (isExposed) throw new Error('others on this machine may read it: chmod 600');
  return isNew ? `${key.id}, new: back it up` : key.id;
}
