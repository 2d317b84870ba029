import type { Kernel } from '@lianxun/kernel';

import { isDemoLoaded } from './demo-state.ts';
import { loadTenants } from './directory/load-tenants.ts';

/** The demo's tenants alone, into an empty database. Answers how many; 0 where the demo is loaded. */
export async function seedTenants(
  adminPool: Kernel['pool'],
  plugins: Kernel['plugins'],
): Promise<number> {
  if (await isDemoLoaded(adminPool)) return 0;
  return (await loadTenants(adminPool, plugins)).size;
}
