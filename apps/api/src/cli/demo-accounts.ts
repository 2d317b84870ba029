import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Command } from 'commander';

import type { DemoAccount } from '../http/host.ts';

const accountsModule = join(import.meta.dirname, '../demo/demo-accounts.ts');

export function demoAccountsCommand(): Command {
  return new Command('demo-accounts')
    .description('list the accounts of the demo')
    .option('--json', 'as JSON: tenant, userName, displayName, password, roles')
    .action(async ({ json = false }: { json?: boolean }) => {
      const accounts = await loadAccounts();
      if (json) console.log(JSON.stringify(accounts, null, 2));
      else for (const account of accounts) console.log(lineOf(account));
    });
}

async function loadAccounts(): Promise<readonly DemoAccount[]> {
  if (!existsSync(accountsModule)) throw new Error('This installation has no demo');
  const loaded: { demoAccounts: readonly DemoAccount[] } = await import(
    pathToFileURL(accountsModule).href
  );
  return loaded.demoAccounts;
}

function lineOf({ displayName, password, roles, tenant, userName }: DemoAccount): string {
  return [tenant, userName, password, displayName, roles.join(',')].join('\t');
}
