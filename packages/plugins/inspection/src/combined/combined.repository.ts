import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import { conflict } from '../refusals.ts';

const uniqueViolation = '23505';

type Tx = TenantTx<InspectionDatabase>;
type CombinedTable = InspectionDatabase['p_inspection.combined_inspections'];
type CountiesTable = InspectionDatabase['p_inspection.combined_counties'];

export type CombinedRow = Selectable<CombinedTable> & {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
  readonly tone: string | null;
  readonly caseDueOn: string | null;
};
export type NewCombined = Insertable<CombinedTable>;
export type CombinedChanges = Omit<Updateable<CombinedTable>, 'version'>;
export type CombinedCounty = Selectable<CountiesTable>;
export type NewCombinedCounty = Insertable<CountiesTable>;
export type CombinedCountyChanges = Omit<Updateable<CountiesTable>, 'version'>;

function selectCombined(tx: Tx) {
  return tx
    .selectFrom('p_inspection.combined_inspections as combined')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'combined.tenantId')
        .on('status.subjectType', '=', 'combinedInspection')
        .onRef('status.subjectId', '=', 'combined.id'),
    )
    .where('combined.tenantId', '=', tenantOf(tx))
    .selectAll('combined')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone'])
    .select('status.dueOn as caseDueOn');
}

export async function insertCombined(tx: Tx, row: NewCombined): Promise<void> {
  try {
    await tx.insertInto('p_inspection.combined_inspections').values(row).execute();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation)
      throw conflict('combined_exists', '本届已有这一轮次的统合巡察，请改用下一轮次');
    throw error;
  }
}

export async function updateCombined(tx: Tx, id: string, changes: CombinedChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.combined_inspections')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function findCombined(tx: Tx, id: string): Promise<CombinedRow | undefined> {
  return selectCombined(tx).where('combined.id', '=', id).executeTakeFirst();
}

export function lockCombined(tx: Tx, id: string): Promise<CombinedRow | undefined> {
  return selectCombined(tx).where('combined.id', '=', id).forUpdate('combined').executeTakeFirst();
}

/** The last of the newest committee term, to number the next one. */
export function findLastCombined(tx: Tx): Promise<CombinedRow | undefined> {
  return selectCombined(tx)
    .orderBy('combined.committeeTerm', 'desc')
    .orderBy('combined.roundNo', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Newest first; one row more than the page. */
export function listCombinedRows(
  tx: Tx,
  page: {
    readonly mode?: string | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<CombinedRow[]> {
  const { after, limit, mode } = page;
  return selectCombined(tx)
    .$if(mode !== undefined, (it) => it.where('combined.mode', '=', mode ?? ''))
    .$if(after !== undefined, (it) => it.where('combined.id', '<', after ?? ''))
    .orderBy('combined.id', 'desc')
    .limit(limit + 1)
    .execute();
}

export async function insertCounties(tx: Tx, rows: readonly NewCombinedCounty[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insertInto('p_inspection.combined_counties').values(rows).execute();
}

export async function deleteCounties(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('p_inspection.combined_counties')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

/** Counties of undertakings, by code. */
export function listCounties(tx: Tx, combinedIds: readonly string[]): Promise<CombinedCounty[]> {
  return tx
    .selectFrom('p_inspection.combined_counties')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('combinedId', '=', sql<string>`any(${[...combinedIds]}::uuid[])`)
    .orderBy('countyCode')
    .execute();
}

export function lockCountyByExchange(
  tx: Tx,
  exchangeId: string,
): Promise<CombinedCounty | undefined> {
  return tx
    .selectFrom('p_inspection.combined_counties')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', exchangeId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateCounty(
  tx: Tx,
  id: string,
  changes: CombinedCountyChanges,
): Promise<void> {
  await tx
    .updateTable('p_inspection.combined_counties')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function lockCounty(tx: Tx, id: string): Promise<CombinedCounty | undefined> {
  return tx
    .selectFrom('p_inspection.combined_counties')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** One county of an undertaking, by its tenant. */
export function findCountyOfTenant(
  tx: Tx,
  by: { readonly combinedId: string; readonly tenantId: number },
): Promise<CombinedCounty | undefined> {
  return tx
    .selectFrom('p_inspection.combined_counties')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('combinedId', '=', by.combinedId)
    .where('countyTenantId', '=', by.tenantId)
    .executeTakeFirst();
}
