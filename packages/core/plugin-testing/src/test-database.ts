import { randomUUID } from 'node:crypto';

import { createPool } from '@lianxun/kernel';
import type pg from 'pg';
import { inject } from 'vitest';

import { runAsAdmin, templateName, testPasswords, urlOf } from './template-database.ts';

/** A database of this test file's own, cloned from the migrated template. */
export interface TestDatabase {
  /** As superuser, for arranging and for looking behind the walls. */
  readonly adminUrl: string;
  /** As `lx_app`, the login of the product. */
  readonly appUrl: string;
  readonly bossUrl: string;
  /** Pool of `lx_app`. */
  readonly pool: pg.Pool;
  /** Pool of the superuser. */
  readonly admin: pg.Pool;
  /** Moves the one clock: `moveClock('3 days')`; counts from now, not from the last move. */
  readonly moveClock: (shift: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openTestDatabase(
  options: {
    readonly poolSize?: number;
    /** A cluster with the template; that of the test run when left out. */
    readonly clusterUrl?: string;
  } = {},
): Promise<TestDatabase> {
  const clusterUrl = options.clusterUrl ?? inject('adminUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await runAsAdmin(clusterUrl, `create database ${name} template ${templateName}`);
  const adminUrl = urlOf(clusterUrl, name);
  const appUrl = urlOf(clusterUrl, name, { user: 'lx_app', password: testPasswords.app });
  const bossUrl = urlOf(clusterUrl, name, { user: 'lx_boss', password: testPasswords.boss });
  const pool = createPool({ connectionString: appUrl, size: options.poolSize ?? 6 });
  const admin = createPool({ connectionString: adminUrl, size: 2 });
  return {
    adminUrl,
    appUrl,
    bossUrl,
    pool,
    admin,
    moveClock: async (shift) =>
      void (await admin.query('update test.clock set shift = $1::interval', [shift])),
    close: async () => {
      await Promise.all([pool.end(), admin.end()]);
      await runAsAdmin(clusterUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
