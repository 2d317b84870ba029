import { eraseSubject } from '@lianxun/kernel';
import { Command } from 'commander';

import { withAdminPool } from './with-database.ts';

interface Given {
  readonly tenant: string;
  readonly type: string;
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
}

export function erasePersonalCommand(): Command {
  return new Command('erase-personal')
    .description('destroy the key of what the record holds of one person; for good')
    .requiredOption('--tenant <code>', 'administrative code')
    .requiredOption('--type <subject>', 'of whom: person, user …')
    .requiredOption('--id <uuid>', 'the subject')
    .requiredOption('--reason <text>', 'the document that orders it')
    .requiredOption('--by <userName>', 'who asks; may reveal personal data')
    .requiredOption('--approved-by <userName>', 'the second person; manages keys')
    .action(async ({ approvedBy, by, id, reason, tenant, type }: Given) => {
      const subject = { type, id };
      const request = { tenantCode: tenant, subject, reason, by, approvedBy };
      const { keys } = await withAdminPool((pool) => eraseSubject(pool, request));
      console.log(`${keys} keys destroyed; backups taken before still hold them, wrapped`);
    });
}
