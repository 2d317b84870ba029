import { createHmac } from 'node:crypto';

import type { Config } from '../config.ts';
import { openEmbeddedDatabase, type DatabaseLogins } from './embedded-database.ts';

export interface Database extends DatabaseLogins {
  readonly stop: () => Promise<void>;
}

/** The configured server, else the embedded one. */
export async function openDatabase(config: Config): Promise<Database> {
  const { databaseUrl, databaseAdminUrl, dataDirectory } = config;
  if (databaseUrl === undefined) return await openEmbeddedDatabase(dataDirectory);
  const bossUrl = config.databaseBossUrl ?? derivedBossUrl(databaseUrl);
  return {
    adminUrl: databaseAdminUrl,
    appUrl: databaseUrl,
    bossUrl,
    passwords: { app: passwordOf(databaseUrl), boss: passwordOf(bossUrl) },
    stop: () => Promise.resolve(),
  };
}

function derivedBossUrl(appUrl: string): string {
  const url = new URL(appUrl);
  url.username = 'lx_boss';
  url.password = createHmac('sha256', passwordOf(appUrl)).update('lx_boss').digest('base64url');
  return url.href;
}

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}
