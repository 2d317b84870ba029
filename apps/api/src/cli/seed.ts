import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { sealAll } from '@lianxun/kernel';
import { Command } from 'commander';

import { loadDemo } from '../server/load-demo.ts';
import { migrateDatabase } from './migrate.ts';
import { withDatabase } from './with-database.ts';
import { withKernel, type Installation } from './with-kernel.ts';

const tenantsModule = join(import.meta.dirname, '../demo/seed-tenants.ts');

export function seedCommand(): Command {
  return new Command('seed')
    .description('load the demo into an empty database')
    .option('--tenants', 'only the tenants: no people, no accounts, no rounds', false)
    .action(async ({ tenants }: { tenants: boolean }) => {
      await withDatabase(migrateDatabase);
      const said = await withKernel((installation, database) =>
        tenants ? seedTenants(installation) : seedDemo(installation, database),
      );
      console.log(said);
    });
}

async function seedDemo(
  { kernel, headsFile }: Installation,
  database: Parameters<typeof loadDemo>[1],
): Promise<string> {
  const accounts = await loadDemo(kernel, database);
  if (accounts === null) throw new Error('This installation has no demo');
  // Its entries bear dates of the past; a server would seal them within minutes.
  while ((await sealAll(kernel, { headsFile })).length > 0);
  return `the demo is loaded; ${accounts.length} accounts, see demo-accounts`;
}

async function seedTenants({ adminPool, kernel }: Installation): Promise<string> {
  if (!existsSync(tenantsModule)) throw new Error('This installation has no demo');
  const loaded: {
    seedTenants: (
      adminPool: Installation['adminPool'],
      plugins: Installation['kernel']['plugins'],
    ) => Promise<number>;
  } = await import(pathToFileURL(tenantsModule).href);
  const count = await loaded.seedTenants(adminPool, kernel.plugins);
  return count === 0 ? 'the tenants are there already' : `${count} tenants loaded`;
}
