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
  const app = decodeURIComponent(new URL(databaseUrl).password);
  const boss = createHmac('sha256', app).update('lx_boss').digest('base64url');
  return {
    adminUrl: databaseAdminUrl,
    appUrl: databaseUrl,
    bossUrl: bossUrl(databaseUrl, boss),
    passwords: { app, boss },
    stop: () => Promise.resolve(),
  };
}

function bossUrl(appUrl: string, password: string): string {
  const url = new URL(appUrl);
  url.username = 'lx_boss';
  url.password = password;
  return url.href;
}
