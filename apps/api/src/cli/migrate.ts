import { migrate } from '@lianxun/kernel';
import { Command } from 'commander';

import type { Database } from '../database/open-database.ts';
import { plugins } from '../plugins.ts';
import { withDatabase } from './with-database.ts';

/** Answers the steps that were applied. */
export async function migrateDatabase({ adminUrl, passwords }: Database): Promise<string[]> {
  if (adminUrl === undefined) throw new Error('Set DATABASE_ADMIN_URL to migrate');
  const { app, boss } = passwords;
  return await migrate({ adminUrl, appPassword: app, bossPassword: boss, plugins });
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring roles and schema up to date')
    .action(async () => {
      const applied = await withDatabase(migrateDatabase);
      for (const step of applied) console.log(`applied ${step}`);
      console.log(applied.length === 0 ? 'nothing to apply' : `${applied.length} steps applied`);
    });
}
