import { migrate } from '@lianxun/kernel';
import type { Plugin } from '@lianxun/plugin-api';
import pg from 'pg';

export const templateName = 'lx_template';
export const testPasswords = { app: 'app', boss: 'boss' };

/** Connection string to another database, as another login. */
export function urlOf(
  adminUrl: string,
  database: string,
  login?: { user: string; password: string },
): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (login !== undefined) {
    url.username = login.user;
    url.password = login.password;
  }
  return url.href;
}

export async function runAsAdmin(adminUrl: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

/** Migrates the template and gives it a clock that tests can move. */
export async function buildTemplate(adminUrl: string, plugins: readonly Plugin[]): Promise<void> {
  await runAsAdmin(adminUrl, `create database ${templateName}`);
  const templateUrl = urlOf(adminUrl, templateName);
  await migrate({
    adminUrl: templateUrl,
    appPassword: testPasswords.app,
    bossPassword: testPasswords.boss,
    plugins,
  });
  await runAsAdmin(
    templateUrl,
    `create schema test;
     create table test.clock (shift interval not null);
     insert into test.clock values (interval '0');
     grant usage on schema test to public;
     grant select on test.clock to public;
     create or replace function core.now() returns timestamptz language sql stable set search_path = pg_catalog
       as 'select transaction_timestamp() + shift from test.clock';`,
  );
}
