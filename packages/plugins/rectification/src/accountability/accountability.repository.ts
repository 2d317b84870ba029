import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { DisciplineForm, RectificationDatabase } from '../database.ts';
import type { AsOf } from '../history/as-of.repository.ts';

type Tx = TenantTx<RectificationDatabase>;
type CasesTable = RectificationDatabase['p_rectification.accountability_cases'];
type PersonsTable = RectificationDatabase['p_rectification.accountability_persons'];

export type AccountabilityCaseRow = Selectable<CasesTable>;
export type AccountabilityPersonRow = Selectable<PersonsTable>;

/** What is registered under a finding: 件, 人次, 人, and the gravest form. */
export interface AccountabilityTally {
  readonly cases: number;
  readonly times: number;
  readonly persons: number;
  readonly gravestForm: DisciplineForm | null;
}

export async function insertAccountability(
  tx: Tx,
  row: Insertable<CasesTable>,
  persons: readonly Insertable<PersonsTable>[],
): Promise<void> {
  await tx.insertInto('p_rectification.accountability_cases').values(row).execute();
  await tx
    .insertInto('p_rectification.accountability_persons')
    .values([...persons])
    .execute();
}

export function listAccountabilityCases(
  tx: Tx,
  findingIds: readonly string[],
  asOf?: AsOf,
): Promise<AccountabilityCaseRow[]> {
  return tx
    .selectFrom('p_rectification.accountability_cases')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .where(standing(asOf))
    .orderBy('decidedOn')
    .orderBy('id')
    .execute();
}

export function listAccountablePersons(
  tx: Tx,
  caseIds: readonly string[],
): Promise<AccountabilityPersonRow[]> {
  return tx
    .selectFrom('p_rectification.accountability_persons')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .orderBy('caseId')
    .orderBy('seq')
    .execute();
}

export function findAccountablePerson(
  tx: Tx,
  id: string,
): Promise<AccountabilityPersonRow | undefined> {
  return tx
    .selectFrom('p_rectification.accountability_persons')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockAccountabilityCase(
  tx: Tx,
  id: string,
): Promise<AccountabilityCaseRow | undefined> {
  return tx
    .selectFrom('p_rectification.accountability_cases')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateWithdrawn(
  tx: Tx,
  id: string,
  change: { readonly withdrawnAt: Date; readonly withdrawnReason: string },
): Promise<void> {
  await tx
    .updateTable('p_rectification.accountability_cases')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function tallyAccountability(
  tx: Tx,
  findingIds: readonly string[],
  asOf?: AsOf,
): Promise<ReadonlyMap<string, AccountabilityTally>> {
  const rows = await tx
    .selectFrom('p_rectification.accountability_cases as one')
    .innerJoin('p_rectification.accountability_persons as person', (join) =>
      join.onRef('person.tenantId', '=', 'one.tenantId').onRef('person.caseId', '=', 'one.id'),
    )
    .where('one.tenantId', '=', tenantOf(tx))
    .where('one.findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .where(standing(asOf, joinedColumns))
    .groupBy('one.findingId')
    .select([
      'one.findingId',
      sql<number>`count(distinct one.id)`.as('cases'),
      sql<number>`count(*)`.as('times'),
      sql<number>`count(distinct person.name_index)`.as('persons'),
      sql<DisciplineForm | null>`(array['first', 'second', 'third', 'fourth'])[
        max(array_position(array['first', 'second', 'third', 'fourth'], person.form))]`.as(
        'gravestForm',
      ),
    ])
    .execute();
  return new Map(rows.map(({ findingId, ...tally }) => [findingId, tally]));
}

const ownColumns = { withdrawn: sql`withdrawn_at`, recorded: sql`recorded_at` };
const joinedColumns = { withdrawn: sql`one.withdrawn_at`, recorded: sql`one.recorded_at` };

/** Not withdrawn; of a past instant, not withdrawn by then. */
function standing(asOf: AsOf, { withdrawn, recorded } = ownColumns) {
  return asOf === undefined
    ? sql<boolean>`${withdrawn} is null`
    : sql<boolean>`${recorded} < ${asOf} and (${withdrawn} is null or ${withdrawn} >= ${asOf})`;
}
