import type { KernelMigration } from '../database/migrator.ts';

/** What a sheet said is sealed; the key of a row, which may be an ID number, is read from it. */
export const sealedImports: KernelMigration = {
  name: '0019-sealed-imports',
  async up({ run }) {
    await run(`alter table core.import_rows drop column business_key`);
  },
};
