import { tenantOf } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export function listPeopleNamed(tx: CoreTx, ids: readonly string[]): Promise<Named[]> {
  return tx
    .selectFrom('core.people')
    .select(['id', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function listUnitsNamed(tx: CoreTx, ids: readonly string[]): Promise<Named[]> {
  return tx
    .selectFrom('core.units')
    .select(['id', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
