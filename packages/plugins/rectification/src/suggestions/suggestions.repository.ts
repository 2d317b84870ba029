import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;

const most = 300;

export function listFiledCategories(tx: Tx) {
  return tx
    .selectFrom('p_rectification.findings')
    .select(['cat1', 'cat2'])
    .distinct()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('cat1')
    .orderBy('cat2')
    .limit(most)
    .execute();
}

/** People that the findings and measures within reach name, each once. */
export async function listNamedPeople(tx: Tx): Promise<string[]> {
  const findings = tx
    .selectFrom('p_rectification.findings')
    .where('tenantId', '=', tenantOf(tx))
    .select([sql<string>`unnest(array[lead_leader, principal])`.as('name')]);
  const measures = tx
    .selectFrom('p_rectification.measures')
    .where('tenantId', '=', tenantOf(tx))
    .select(['owner as name']);
  const rows = await tx
    .selectFrom(findings.union(measures).as('named'))
    .select('named.name')
    .where(sql<boolean>`named.name <> ''`)
    .orderBy('named.name')
    .limit(most)
    .execute();
  return rows.map(({ name }) => name);
}

export async function listNamedDepartments(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('p_rectification.measures')
    .where('tenantId', '=', tenantOf(tx))
    .select([sql<string>`unnest(array[lead_department, co_department])`.as('name')])
    .distinct()
    .limit(most)
    .execute();
  return rows
    .map(({ name }) => name)
    .filter(Boolean)
    .toSorted();
}
