import tenants from './kunming-tenants.json' with { type: 'json' };
import type { DemoTenant } from './types.ts';

// JSON widens `kind` to string; the content test holds the file to the three kinds.
export const demoTenants = tenants as DemoTenant[];
