import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

export interface AccountRow {
  readonly userId: string;
  readonly personId: string | null;
  readonly displayName: string;
}

export function listAccountRows(tx: Tx, userIds: readonly string[]): Promise<AccountRow[]> {
  return tx
    .selectFrom('core.memberships')
    .select(['userId', 'personId', 'displayName'])
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', sql<string>`any(${[...userIds]}::uuid[])`)
    .execute();
}

export async function findAccount(tx: Tx, userId: string): Promise<AccountRow | undefined> {
  const [row] = await listAccountRows(tx, [userId]);
  return row;
}
