import { join } from 'node:path';

import { createKernel, createPool, openStorage, type Kernel } from '@lianxun/kernel';

import type { Config } from '../config.ts';
import { checkLogin } from '../database/check-login.ts';
import type { Database } from '../database/open-database.ts';
import { plugins } from '../plugins.ts';
import { openMasterKey } from '../server/master-key-file.ts';
import { withDatabase } from './with-database.ts';

/** What a command works with that does what a member does. */
export interface Installation {
  readonly kernel: Kernel;
  /** May do what migrations may; to find the member, not to do his work. */
  readonly adminPool: Kernel['pool'];
  readonly tempDirectory: string;
  readonly headsFile: string;
}

/** Opens database, files and keys for one command. */
export function withKernel<Result>(
  work: (installation: Installation, database: Database) => Promise<Result>,
): Promise<Result> {
  return withDatabase(async (database, config) => {
    const { adminUrl, appUrl } = database;
    if (adminUrl === undefined) throw new Error('Set DATABASE_ADMIN_URL for this command');
    const pools = {
      app: createPool({ connectionString: appUrl, size: 20 }),
      admin: createPool({ connectionString: adminUrl, size: 2 }),
    };
    try {
      await checkLogin(pools.app);
      const kernel = await openKernel(config, pools.app);
      const tempDirectory = join(config.dataDirectory, 'uploads');
      const headsFile = join(config.dataDirectory, 'audit-heads.jsonl');
      return await work({ kernel, adminPool: pools.admin, tempDirectory, headsFile }, database);
    } finally {
      await Promise.all([pools.app.end(), pools.admin.end()]);
    }
  });
}

async function openKernel(config: Config, pool: Kernel['pool']): Promise<Kernel> {
  const { wrapper: keyWrapper } = await openMasterKey(config);
  const storage = await openStorage(config.storage);
  const { cipherSuite } = config;
  return createKernel({ pool, plugins, storage, keyWrapper, cipherSuite });
}
