import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { selectMembers, type MemberRow } from './members.repository.ts';
import type { ListMembersQuery } from './members.schemas.ts';

type Tx = TenantTx<TalentPoolDatabase>;

export function listMemberPage(
  tx: Tx,
  { leaving, pool, q, source, stage }: Omit<ListMembersQuery, 'after' | 'limit'>,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<MemberRow[]> {
  const text = `%${(q ?? '').replaceAll(/[%_\\]/gu, '\\$&')}%`;
  return selectMembers(tx)
    .$if(pool !== undefined, (query) => query.where('member.pool', '=', pool ?? 'inspection'))
    .$if(source !== undefined, (query) => query.where('member.source', '=', source ?? 'internal'))
    .$if(stage !== undefined, (query) => query.where('case.stage', '=', stage ?? ''))
    .$if(leaving === true, (query) => query.where('member.leaverSign', 'is not', null))
    .$if(q !== undefined && q !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('member.name', 'like', text), eb('member.sendingUnit', 'like', text)]),
      ),
    )
    .$if(page.after !== undefined, (query) => query.where('member.id', '>', page.after ?? ''))
    .orderBy('member.id')
    .limit(page.limit)
    .execute();
}

/** Rows of the unit whose scope it is; what is thought of them is not read. */
export function listNominees(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.pool_members')
    .where('tenantId', '=', tenantOf(tx))
    .select(['id', 'name', 'pool', 'nominatedOn', 'nominatedByName', 'endorsedOn', 'admittedOn'])
    .select(['refusedReason', 'releasedOn', 'mission'])
    .orderBy('nominatedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}
