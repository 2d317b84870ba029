import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';

export interface NamedParty {
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly name: string;
}

/** Units and bodies in use that are called so, by full name or, for units, by short name. */
export async function listPartiesNamed(
  tx: TenantTx<RectificationDatabase>,
  name: string,
): Promise<NamedParty[]> {
  const units = await tx
    .selectFrom('core.units')
    .select(['id', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('active', '=', true)
    .where((eb) => eb.or([eb('name', '=', name), eb('shortName', '=', name)]))
    .orderBy('id')
    .execute();
  const bodies = await tx
    .selectFrom('core.bodies')
    .select(['id', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('active', '=', true)
    .where('name', '=', name)
    .orderBy('id')
    .execute();
  return [
    ...units.map((it) => ({ unitId: it.id, bodyId: null, name: it.name })),
    ...bodies.map((it) => ({ unitId: null, bodyId: it.id, name: it.name })),
  ];
}
