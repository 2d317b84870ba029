import { DomainError } from '@lianxun/plugin-api';
import { Command } from 'commander';

import { apiKeyCommand } from './cli/api-key.ts';
import { demoAccountsCommand } from './cli/demo-accounts.ts';
import { doctorCommand } from './cli/doctor.ts';
import { erasePersonalCommand } from './cli/erase-personal.ts';
import { exportCommand } from './cli/export.ts';
import { importCommand } from './cli/import.ts';
import { migrateCommand } from './cli/migrate.ts';
import { rotateKeysCommand } from './cli/rotate-keys.ts';
import { seedCommand } from './cli/seed.ts';
import { tenantCommand } from './cli/tenant.ts';
import { verifyAuditCommand } from './cli/verify-audit.ts';

const program = new Command('lianxun')
  .description('联巡 Lianxun on the command line')
  .addCommand(migrateCommand())
  .addCommand(doctorCommand())
  .addCommand(seedCommand())
  .addCommand(tenantCommand())
  .addCommand(demoAccountsCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(apiKeyCommand())
  .addCommand(rotateKeysCommand())
  .addCommand(erasePersonalCommand())
  .addCommand(verifyAuditCommand());

try {
  await program.parseAsync();
} catch (error) {
  const isExpected = error instanceof DomainError;
  console.error(isExpected ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}
// The embedded database ends the process by a hook of its own, which would answer 0 whatever happened.
process.exit();
