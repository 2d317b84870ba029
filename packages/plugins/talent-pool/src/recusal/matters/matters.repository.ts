import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type MattersTable = TalentPoolDatabase['p_talent_pool.recusal_matters'];

export type MatterRow = Selectable<MattersTable> & {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
  readonly tone: string | null;
  readonly isFinal: boolean | null;
  readonly dueOn: string | null;
};

function selectMatters(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.recusal_matters as matter')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'matter.tenantId')
        .on('status.subjectType', '=', 'recusalMatter')
        .onRef('status.subjectId', '=', 'matter.id'),
    )
    .where('matter.tenantId', '=', tenantOf(tx))
    .selectAll('matter')
    .select([
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.isFinal',
      'status.dueOn',
    ]);
}

export async function insertMatter(tx: Tx, row: Insertable<MattersTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.recusal_matters').values(row).execute();
}

export async function updateMatter(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<MattersTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.recusal_matters')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function findMatter(tx: Tx, id: string): Promise<MatterRow | undefined> {
  return selectMatters(tx).where('matter.id', '=', id).executeTakeFirst();
}

export function lockMatter(tx: Tx, id: string): Promise<MatterRow | undefined> {
  return selectMatters(tx).where('matter.id', '=', id).forUpdate('matter').executeTakeFirst();
}

export interface MatterConditions {
  readonly roundId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly personKey?: string | undefined;
  readonly userId?: string | undefined;
  readonly targetIds?: readonly string[] | undefined;
  readonly isOpen?: boolean | undefined;
}

export interface MatterListing {
  readonly roundId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly isOpen?: boolean | undefined;
  /** Whose own matters are left out. */
  readonly readerId: string;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A page of matters of others with one more, the newest first. */
export function listMatterPage(tx: Tx, listing: MatterListing): Promise<MatterRow[]> {
  const { after, isOpen, limit, readerId, roundId, teamId } = listing;
  return selectMatters(tx)
    .where((eb) => eb.or([eb('matter.userId', 'is', null), eb('matter.userId', '!=', readerId)]))
    .$if(roundId !== undefined, (it) => it.where('matter.roundId', '=', roundId ?? ''))
    .$if(teamId !== undefined, (it) => it.where('matter.teamId', '=', teamId ?? ''))
    .$if(isOpen === true, (it) => it.where('status.isFinal', '=', false))
    .$if(isOpen === false, (it) => it.where('status.isFinal', '=', true))
    .$if(after !== undefined, (it) => it.where('matter.id', '<', after ?? ''))
    .orderBy('matter.id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** The newest first. */
export function listMatters(tx: Tx, conditions: MatterConditions): Promise<MatterRow[]> {
  const { isOpen, personKey, roundId, targetIds, teamId, unitId, userId } = conditions;
  return selectMatters(tx)
    .$if(roundId !== undefined, (it) => it.where('matter.roundId', '=', roundId ?? ''))
    .$if(teamId !== undefined, (it) => it.where('matter.teamId', '=', teamId ?? ''))
    .$if(unitId !== undefined, (it) => it.where('matter.unitId', '=', unitId ?? ''))
    .$if(personKey !== undefined, (it) => it.where('matter.personKey', '=', personKey ?? ''))
    .$if(userId !== undefined, (it) => it.where('matter.userId', '=', userId ?? ''))
    .$if(targetIds !== undefined, (it) =>
      it.where('matter.targetId', '=', sql<string>`any(${[...(targetIds ?? [])]}::uuid[])`),
    )
    .$if(isOpen === true, (it) => it.where('status.isFinal', '=', false))
    .$if(isOpen === false, (it) => it.where('status.isFinal', '=', true))
    .orderBy('matter.id', 'desc')
    .execute();
}
