import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type TalksTable = InspectionDatabase['p_inspection.talks'];

export type TalkRow = Selectable<TalksTable> & {
  readonly unitName: string;
  readonly unitId: string;
  readonly committeeTerm: number;
  readonly roundNo: number;
};

export function selectTalks(tx: Tx) {
  return tx
    .selectFrom('p_inspection.talks as talk')
    .innerJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'talk.tenantId')
        .onRef('engagement.id', '=', 'talk.engagementId'),
    )
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'talk.tenantId').onRef('unit.id', '=', 'engagement.unitId'),
    )
    .innerJoin('p_inspection.rounds as round', (join) =>
      join
        .onRef('round.tenantId', '=', 'talk.tenantId')
        .onRef('round.id', '=', 'engagement.roundId'),
    )
    .where('talk.tenantId', '=', tenantOf(tx))
    .selectAll('talk')
    .select(['unit.name as unitName', 'engagement.unitId', 'round.committeeTerm', 'round.roundNo']);
}

export async function insertTalk(tx: Tx, row: Insertable<TalksTable>): Promise<void> {
  await tx.insertInto('p_inspection.talks').values(row).execute();
}

export function findTalk(tx: Tx, id: string): Promise<TalkRow | undefined> {
  return selectTalks(tx).where('talk.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends. */
export function lockTalk(tx: Tx, id: string): Promise<TalkRow | undefined> {
  return selectTalks(tx).where('talk.id', '=', id).forUpdate('talk').executeTakeFirst();
}

export async function updateTalk(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<TalksTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.talks')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export interface TalkConditions {
  readonly engagement?: string | undefined;
  readonly category?: string | undefined;
  readonly open?: boolean | undefined;
  readonly contains?: string | undefined;
}

/** Newest first; one row more than the page, to know whether another follows. */
export function listTalkPage(
  tx: Tx,
  conditions: TalkConditions,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<TalkRow[]> {
  return limited(selectTalks(tx), conditions)
    .$if(page.after !== undefined, (it) => it.where('talk.id', '<', page.after ?? ''))
    .orderBy('talk.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countTalks(tx: Tx, conditions: TalkConditions): Promise<number> {
  const { talks } = await limited(selectTalks(tx), conditions)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('talks'))
    .executeTakeFirstOrThrow();
  return talks;
}

export function listTalksById(tx: Tx, ids: readonly string[]): Promise<TalkRow[]> {
  return selectTalks(tx)
    .where('talk.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

function limited(query: ReturnType<typeof selectTalks>, conditions: TalkConditions) {
  const { engagement, category, open, contains } = conditions;
  return query
    .$if(engagement !== undefined, (it) => it.where('talk.engagementId', '=', engagement ?? ''))
    .$if(category !== undefined, (it) => it.where(sql<boolean>`talk.category = ${category}`))
    .$if(open === true, (it) => it.where('talk.confirmedOn', 'is', null))
    .$if(contains !== undefined, (it) =>
      it.where(
        'talk.talkedName',
        'like',
        `%${(contains ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
      ),
    );
}

/** Highest number given in a unit's inspection; 0 before the first. */
export async function findLastTalkNumber(tx: Tx, engagementId: string): Promise<number> {
  const row = await tx
    .selectFrom('p_inspection.talks')
    .select((eb) => eb.fn.max<number | null>('talkNo').as('last'))
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .executeTakeFirst();
  return row?.last ?? 0;
}
