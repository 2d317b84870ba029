import type { KernelMigration } from '../database/migrator.ts';

/** 直接上级 of a post held elsewhere is a name, not a person of the tenant. */
export const superiorNames: KernelMigration = {
  name: '0018-superior-names',
  async up({ run }) {
    await run(`alter table core.person_posts
      add column superior_name text check (length(superior_name) between 1 and 60)`);
  },
};
