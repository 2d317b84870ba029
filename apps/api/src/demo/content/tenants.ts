import tenants from './kunming-tenants.json' with { type: 'json' };
import type { DemoTenant } from './types.ts';

const kinds: readonly DemoTenant['kind'][] = ['city', 'county', 'zone'];

export const demoTenants: DemoTenant[] = tenants.map((tenant) => ({
  ...tenant,
  kind: kindOf(tenant.kind),
}));

function kindOf(name: string): DemoTenant['kind'] {
  const kind = kinds.find((known) => known === name);
  if (!kind) throw new Error(`Unknown tenant kind ${name}`);
  return kind;
}
