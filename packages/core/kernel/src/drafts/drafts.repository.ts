import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export function findDraft(tx: CoreTx, userId: string, key: string) {
  return tx
    .selectFrom('core.drafts')
    .select(['key', 'content', 'updatedAt'])
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
}

export async function upsertDraft(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.drafts']>,
): Promise<void> {
  const { content, updatedAt } = row;
  await tx
    .insertInto('core.drafts')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'userId', 'key']).doUpdateSet({ content, updatedAt }),
    )
    .execute();
}

export async function deleteDraft(tx: CoreTx, userId: string, key: string): Promise<void> {
  await tx
    .deleteFrom('core.drafts')
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', userId)
    .where('key', '=', key)
    .execute();
}
