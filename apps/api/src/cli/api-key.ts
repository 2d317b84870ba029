import { createApiKeyFor, listApiKeysOf, revokeApiKeyOf } from '@lianxun/kernel';
import { Command, InvalidArgumentError } from 'commander';

import { withAdminPool } from './with-database.ts';

const longest = 366;

export function apiKeyCommand(): Command {
  return new Command('api-key')
    .description('keys for scripts, in one tenant')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand());
}

function createCommand(): Command {
  return new Command('create')
    .description('create a key and print it this once')
    .requiredOption('--tenant <code>', 'administrative code')
    .requiredOption('--title <text>', 'what it is for')
    .requiredOption('--permissions <ids>', 'comma-separated, no more than the member holds', split)
    .requiredOption('--by <userName>', 'the member who answers for it')
    .option('--days <number>', `days until it expires, at most ${longest}`, daysOf, 90)
    .action(
      async (given: {
        tenant: string;
        title: string;
        permissions: string[];
        by: string;
        days: number;
      }) => {
        const { tenant: tenantCode, ...request } = given;
        const { expiresAt, id, key } = await withAdminPool((pool) =>
          createApiKeyFor(pool, { ...request, tenantCode }),
        );
        console.log(`id       ${id}\nexpires  ${expiresAt.toISOString()}\nkey      ${key}`);
      },
    );
}

function listCommand(): Command {
  return new Command('list')
    .description('list the keys of a tenant')
    .requiredOption('--tenant <code>', 'administrative code')
    .action(async ({ tenant }: { tenant: string }) => {
      const keys = await withAdminPool((pool) => listApiKeysOf(pool, tenant));
      for (const { id, title, permissions, expiresAt, revokedAt } of keys) {
        const state = revokedAt === null ? `until ${expiresAt}` : `revoked ${revokedAt}`;
        console.log([id, title, permissions.join(','), state].join('\t'));
      }
    });
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('end a key at once')
    .argument('<id>')
    .requiredOption('--tenant <code>', 'administrative code')
    .requiredOption('--by <userName>', 'the member who ends it')
    .action(async (id: string, { by, tenant }: { by: string; tenant: string }) => {
      await withAdminPool((pool) => revokeApiKeyOf(pool, { tenantCode: tenant, id, by }));
      console.log(`revoked ${id}`);
    });
}

function split(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= longest) return days;
  throw new InvalidArgumentError(`a whole number from 1 to ${longest}`);
}
