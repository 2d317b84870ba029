import { createPool, type Kernel } from '@lianxun/kernel';
import { ConflictError } from '@lianxun/plugin-api';

import { readConfig, type Config } from '../config.ts';
import { openDatabase, type Database } from '../database/open-database.ts';

/** Opens the configured database for one command. A server that runs keeps its embedded database. */
export async function withDatabase<Result>(
  work: (database: Database, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    return await work(database, config);
  } finally {
    await database.stop();
  }
}

/** As `withDatabase`, with a pool that may do what migrations may. */
export function withAdminPool<Result>(
  work: (adminPool: Kernel['pool'], config: Config) => Promise<Result>,
): Promise<Result> {
  return withDatabase(async ({ adminUrl }, config) => {
    if (adminUrl === undefined) throw new Error('Set DATABASE_ADMIN_URL for this command');
    const pool = createPool({ connectionString: adminUrl, size: 2 });
    try {
      await requireTables(pool);
      return await work(pool, config);
    } finally {
      await pool.end();
    }
  });
}

async function requireTables(pool: Kernel['pool']): Promise<void> {
  const { rows } = await pool.query<{ found: boolean }>(
    "select to_regclass('core.tenants') is not null as found",
  );
  if (rows[0]?.found === true) return;
  throw new ConflictError('not_migrated', 'The database has no tables yet: pnpm lianxun migrate');
}
