import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import { measuresAt, standingsAt, type AsOf } from '../history/as-of.repository.ts';
import { insertMeasureRevisions } from '../history/finding-revisions.repository.ts';

type Tx = TenantTx<RectificationDatabase>;
type MeasuresTable = RectificationDatabase['p_rectification.measures'];

export type MeasureRow = Selectable<MeasuresTable> & {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
  readonly tone: string | null;
};
export type NewMeasure = Insertable<MeasuresTable>;
export type MeasureChanges = Omit<Updateable<MeasuresTable>, 'version'>;

/**
 * Measures in the plan with their case, now or just before an instant; those taken out of the plan
 * are left out.
 */
export function selectMeasures(tx: Tx, asOf?: AsOf) {
  return tx
    .selectFrom(measuresAt(tx, asOf).as('measure'))
    .leftJoin(standingsAt(tx, 'measure', asOf).as('status'), (join) =>
      join
        .onRef('status.tenantId', '=', 'measure.tenantId')
        .onRef('status.subjectId', '=', 'measure.id'),
    )
    .where('measure.tenantId', '=', tenantOf(tx))
    .where('measure.seq', 'is not', null)
    .selectAll('measure')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone']);
}

export function listMeasuresOf(
  tx: Tx,
  findingIds: readonly string[],
  asOf?: AsOf,
): Promise<MeasureRow[]> {
  return selectMeasures(tx, asOf)
    .where('measure.findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .orderBy('measure.findingId')
    .orderBy('measure.seq')
    .execute();
}

export function listMeasuresById(tx: Tx, ids: readonly string[]): Promise<MeasureRow[]> {
  return selectMeasures(tx)
    .where('measure.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function findMeasure(tx: Tx, id: string): Promise<MeasureRow | undefined> {
  return selectMeasures(tx).where('measure.id', '=', id).executeTakeFirst();
}

export function lockMeasure(tx: Tx, id: string): Promise<MeasureRow | undefined> {
  return selectMeasures(tx).where('measure.id', '=', id).forUpdate('measure').executeTakeFirst();
}

export async function insertMeasure(tx: Tx, measure: NewMeasure): Promise<void> {
  await insertMeasures(tx, [measure]);
}

export async function insertMeasures(tx: Tx, measures: readonly NewMeasure[]): Promise<void> {
  if (measures.length === 0) return;
  await tx
    .insertInto('p_rectification.measures')
    .values([...measures])
    .execute();
  await insertMeasureRevisions(
    tx,
    measures.map(({ id }) => id),
  );
}

export async function updateMeasure(tx: Tx, id: string, changes: MeasureChanges): Promise<void> {
  await updateMeasures(tx, [id], changes);
}

export async function updateMeasures(
  tx: Tx,
  ids: readonly string[],
  changes: MeasureChanges,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('p_rectification.measures')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', 'in', [...ids])
    .execute();
  await insertMeasureRevisions(tx, ids);
}

/** How many measures each finding has, and where they stand on a day. */
export interface MeasureTally {
  readonly findingId: string;
  readonly total: number;
  readonly verified: number;
  readonly notStarted: number;
  readonly overdue: number;
}

export function tallyMeasures(
  tx: Tx,
  findingIds: readonly string[],
  { today, asOf }: { readonly today: string; readonly asOf?: AsOf },
): Promise<MeasureTally[]> {
  const isOverdue = sql<boolean>`measure.due_on < ${today}::date
    and coalesce(status.stage, 'notStarted') in ('notStarted', 'inProgress')`;
  const counted = (condition: typeof isOverdue) =>
    sql<number>`count(*) filter (where ${condition})`;
  return selectMeasures(tx, asOf)
    .clearSelect()
    .where('measure.findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .groupBy('measure.findingId')
    .select([
      'measure.findingId',
      sql<number>`count(*)`.as('total'),
      counted(sql<boolean>`status.stage = 'verified'`).as('verified'),
      counted(isOverdue).as('overdue'),
      counted(
        sql<boolean>`coalesce(status.stage, 'notStarted') = 'notStarted' and (${isOverdue}) is not true`,
      ).as('notStarted'),
    ])
    .execute();
}
