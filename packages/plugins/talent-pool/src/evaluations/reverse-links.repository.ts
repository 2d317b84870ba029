import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type LinksTable = TalentPoolDatabase['p_talent_pool.reverse_links'];

export type ReverseLinkRow = Selectable<LinksTable>;

export function listReverseLinks(tx: Tx, evaluationId: string): Promise<ReverseLinkRow[]> {
  return tx
    .selectFrom('p_talent_pool.reverse_links')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .orderBy('unitName')
    .execute();
}

export async function insertReverseLink(tx: Tx, link: Insertable<LinksTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.reverse_links').values(link).execute();
}
