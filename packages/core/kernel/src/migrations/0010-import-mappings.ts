import type { KernelMigration } from '../database/migrator.ts';
import { notExcluded, own, type Policy } from '../database/policies.ts';
import { policiesSql } from '../database/tenant-table.ts';

const all = ['select', 'insert', 'update', 'delete'] as const;

/** As a subject table, though a batch is of no engagement: the office reads the ordinary, the restricted area its own. */
const apart: readonly Policy[] = [
  { role: 'lx_member', commands: all, rows: `${own} and not restricted` },
  { role: 'lx_restricted', commands: all, rows: `${own} and restricted and ${notExcluded}` },
];

export const importMappings: KernelMigration = {
  name: '0010-import-mappings',
  async up({ tenantTable, run }) {
    for (const table of ['core.import_batches', 'core.import_rows']) {
      await run(`
        alter table ${table} add column restricted boolean not null default false,
          add column excluded_user_ids uuid[] not null default '{}';
        ${all.map((command) => `drop policy lx_member_${command} on ${table};`).join(' ')}
        ${policiesSql(table, apart).join(';')}`);
    }
    await run(`
      alter table core.import_batches
        add column rows_done int not null default 0,
        add column rows_total int not null default 0,
        drop constraint import_batches_status_check,
        add constraint import_batches_status_check check (status in
          ('reading', 'mapping', 'checked', 'committing', 'committed', 'cancelled', 'failed', 'reverting', 'reverted'))`);
    await tenantTable({
      name: 'import_mappings',
      kind: 'private',
      columns: `
        register text not null check (length(register) <= 80),
        fingerprint text not null check (length(fingerprint) = 64),
        columns jsonb not null,
        restricted boolean not null default false,
        excluded_user_ids uuid[] not null default '{}',
        confirmed_by uuid not null references core.users (id),
        confirmed_by_name text not null,
        confirmed_at timestamptz not null,
        used_at timestamptz`,
      unique: [['register', 'fingerprint']],
      policies: apart,
    });
  },
};
