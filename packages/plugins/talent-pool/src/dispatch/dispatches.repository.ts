import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type DispatchesTable = TalentPoolDatabase['p_talent_pool.dispatches'];

export type DispatchRow = Selectable<DispatchesTable> & {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly tone: string | null;
  readonly stage: string | null;
  readonly caseDueOn: string | null;
};
export type NewDispatch = Insertable<DispatchesTable>;
export type DispatchChanges = Omit<Updateable<DispatchesTable>, 'version'>;

function selectDispatches(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.dispatches as dispatch')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'dispatch.tenantId')
        .on('status.subjectType', '=', 'dispatch')
        .onRef('status.subjectId', '=', 'dispatch.id'),
    )
    .where('dispatch.tenantId', '=', tenantOf(tx))
    .selectAll('dispatch')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone'])
    .select('status.dueOn as caseDueOn');
}

export async function insertDispatch(tx: Tx, row: NewDispatch): Promise<void> {
  await tx.insertInto('p_talent_pool.dispatches').values(row).execute();
}

export async function updateDispatch(tx: Tx, id: string, changes: DispatchChanges): Promise<void> {
  await tx
    .updateTable('p_talent_pool.dispatches')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function findDispatch(tx: Tx, id: string): Promise<DispatchRow | undefined> {
  return selectDispatches(tx).where('dispatch.id', '=', id).executeTakeFirst();
}

export function lockDispatch(tx: Tx, id: string): Promise<DispatchRow | undefined> {
  return selectDispatches(tx)
    .where('dispatch.id', '=', id)
    .forUpdate('dispatch')
    .executeTakeFirst();
}

export function lockHalf(tx: Tx, exchangeId: string): Promise<DispatchRow | undefined> {
  return selectDispatches(tx)
    .where((eb) =>
      eb.or([
        eb('dispatch.homeExchangeId', '=', exchangeId),
        eb('dispatch.targetExchangeId', '=', exchangeId),
      ]),
    )
    .forUpdate('dispatch')
    .executeTakeFirst();
}

export interface DispatchConditions {
  readonly half?: DispatchRow['half'] | undefined;
  readonly stage?: string | undefined;
  readonly planId?: string | undefined;
  readonly userId?: string | undefined;
  readonly contains?: string | undefined;
}

/** Newest first; one row more than the page. */
export function listDispatchRows(
  tx: Tx,
  page: DispatchConditions & { readonly limit: number; readonly after?: string | undefined },
): Promise<DispatchRow[]> {
  const { after, contains, half, planId, stage, userId } = page;
  return selectDispatches(tx)
    .$if(half !== undefined, (it) => it.where('dispatch.half', '=', half ?? 'requester'))
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(planId !== undefined, (it) => it.where('dispatch.planId', '=', planId ?? ''))
    .$if(userId !== undefined, (it) => it.where('dispatch.userId', '=', userId ?? ''))
    .$if(contains !== undefined, (it) =>
      it.where(
        sql<boolean>`position(lower(${contains}) in lower(concat_ws(' ', dispatch.person_name, dispatch.sending_unit, dispatch.team_name, dispatch.undertaking, dispatch.target_name, dispatch.home_name))) > 0`,
      ),
    )
    .$if(after !== undefined, (it) => it.where('dispatch.id', '<', after ?? ''))
    .orderBy('dispatch.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** What waits for its first day, or has passed its last. */
export function listDue(tx: Tx, today: string): Promise<DispatchRow[]> {
  return selectDispatches(tx)
    .where((eb) =>
      eb.or([
        eb.and([eb('status.stage', '=', 'mandated'), eb('dispatch.validFrom', '<=', today)]),
        eb.and([
          eb('status.stage', 'in', ['mandated', 'serving']),
          eb('dispatch.validTo', '<', today),
        ]),
      ]),
    )
    .orderBy('dispatch.id')
    .execute();
}

/** A returned dispatch of the same seat that nobody has replaced yet. */
export function findReturned(
  tx: Tx,
  seat: { readonly planId: string; readonly planTeamId: string; readonly role: string },
): Promise<DispatchRow | undefined> {
  return selectDispatches(tx)
    .where('dispatch.half', '=', 'requester')
    .where('dispatch.planId', '=', seat.planId)
    .where('dispatch.planTeamId', '=', seat.planTeamId)
    .where(sql<boolean>`dispatch.role = ${seat.role}`)
    .where('status.stage', '=', 'returned')
    .orderBy('dispatch.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** 拒绝次数 of pool members of this tenant. */
export async function countDeclines(
  tx: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('p_talent_pool.dispatches')
    .where('tenantId', '=', tenantOf(tx))
    .where('memberId', '=', sql<string>`any(${[...memberIds]}::uuid[])`)
    .where('declinedBy', 'is not', null)
    .where('half', 'in', ['requester', 'home'])
    .groupBy('memberId')
    .select(['memberId', sql<number>`count(*)::int`.as('declines')])
    .execute();
  return new Map(rows.map(({ declines, memberId }) => [memberId ?? '', declines]));
}

/** Whoever came or is to come to a team of this tenant, of these accounts. */
export function listArrivals(tx: Tx, userIds: readonly string[]): Promise<ArrivalRow[]> {
  return tx
    .selectFrom('p_talent_pool.dispatches')
    .select(['id', 'userId', 'personName', 'sendingUnit', 'homeTenantId', 'factsSealed'])
    .select(['declaredOn', 'declaredTies', 'declaredFor', 'endedOn'])
    .where('tenantId', '=', tenantOf(tx))
    .where('targetTenant', '=', tenantOf(tx))
    .where('userId', '=', sql<string>`any(${[...userIds]}::uuid[])`)
    .orderBy('id')
    .execute();
}
export type ArrivalRow = Pick<
  Selectable<DispatchesTable>,
  | 'id'
  | 'userId'
  | 'personName'
  | 'sendingUnit'
  | 'homeTenantId'
  | 'factsSealed'
  | 'declaredOn'
  | 'declaredTies'
  | 'declaredFor'
  | 'endedOn'
>;

export function findSendingPlace(
  tx: Tx,
  personId: string,
): Promise<{ unitId: string | null; bodyId: string | null } | undefined> {
  return tx
    .selectFrom('core.people')
    .select(['unitId', 'bodyId'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', personId)
    .executeTakeFirst();
}
