import { join } from 'node:path';

import { createPool, verifyAudit } from '@lianxun/kernel';
import { Command } from 'commander';

import { withDatabase } from './with-database.ts';

export function verifyAuditCommand(): Command {
  return new Command('verify-audit')
    .description('compare the record of every tenant with its seals and witnesses')
    .action(async () => {
      const verdicts = await withDatabase(async ({ appUrl }, config) => {
        const pool = createPool({ connectionString: appUrl, size: 1 });
        const headsFile = join(config.dataDirectory, 'audit-heads.jsonl');
        try {
          return await verifyAudit({ pool, headsFile });
        } finally {
          await pool.end();
        }
      });
      const faults = verdicts.flatMap(({ tenantId, findings }) =>
        findings.map(({ message }) => `tenant ${tenantId}: ${message.en}`),
      );
      for (const fault of faults) console.log(fault);
      const sealed = verdicts.reduce((sum, verdict) => sum + verdict.sealed, 0);
      console.log(`${verdicts.length} tenants, ${sealed} sealed entries, ${faults.length} faults`);
      if (faults.length > 0) process.exitCode = 1;
    });
}
