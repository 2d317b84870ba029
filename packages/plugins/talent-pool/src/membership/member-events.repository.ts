import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolDatabase } from '../database.ts';
import type { CheckParty } from '../roster/roster-tables.ts';

type Tx = TenantTx<TalentPoolDatabase>;

export interface MemberEvent {
  readonly memberId: string;
  readonly kind: string;
  readonly sentence: string;
  readonly actorName: string;
  readonly happenedOn: string;
  readonly recordedAt: Date;
}

export async function insertMemberEvent(tx: Tx, event: MemberEvent): Promise<void> {
  await tx
    .insertInto('p_talent_pool.member_events')
    .values({ id: uuidv7(), ...event })
    .execute();
}

export async function listMemberEvents(tx: Tx, memberIds: readonly string[]) {
  if (memberIds.length === 0) return [];
  return await tx
    .selectFrom('p_talent_pool.member_events')
    .where('tenantId', '=', tenantOf(tx))
    .where('memberId', 'in', memberIds)
    .select(['id', 'memberId', 'kind', 'sentence', 'actorName', 'happenedOn', 'recordedAt'])
    .orderBy('happenedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertCheck(
  tx: Tx,
  check: {
    readonly memberId: string;
    readonly party: CheckParty;
    readonly passes: boolean;
    readonly opinion: string;
    readonly checkedBy: string;
    readonly checkedByName: string;
    readonly checkedOn: string;
  },
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.qualification_checks')
    .values({ id: uuidv7(), ...check })
    .execute();
}

/** Newest first: of each party the first one counts. */
export function listChecks(tx: Tx, memberId: string) {
  return tx
    .selectFrom('p_talent_pool.qualification_checks')
    .where('tenantId', '=', tenantOf(tx))
    .where('memberId', '=', memberId)
    .select(['id', 'party', 'passes', 'opinion', 'checkedBy', 'checkedByName', 'checkedOn'])
    .orderBy('id', 'desc')
    .execute();
}
