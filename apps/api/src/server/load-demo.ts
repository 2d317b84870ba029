import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { createPool, type Kernel } from '@lianxun/kernel';

import type { Database } from '../database/open-database.ts';
import type { DemoAccount } from '../http/host.ts';

const demoModule = join(import.meta.dirname, '../demo/load-demo.ts');

/** Loads the demo where it is missing; answers its accounts. */
export async function loadDemo(
  kernel: Kernel,
  { adminUrl }: Database,
): Promise<readonly DemoAccount[] | null> {
  if (adminUrl === undefined || !existsSync(demoModule)) return null;
  const loaded: {
    loadDemo: (kernel: Kernel, adminPool: Kernel['pool']) => Promise<readonly DemoAccount[]>;
  } = await import(pathToFileURL(demoModule).href);
  const adminPool = createPool({ connectionString: adminUrl, size: 2 });
  try {
    return await loaded.loadDemo(kernel, adminPool);
  } finally {
    await adminPool.end();
  }
}
