import { ConflictError, tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type RoundsTable = InspectionDatabase['p_inspection.rounds'];

export type RoundRow = Selectable<RoundsTable> & CaseColumns;
export type NewRound = Insertable<RoundsTable>;
export type RoundChanges = Omit<Updateable<RoundsTable>, 'version'>;

function selectRounds(tx: Tx) {
  return tx
    .selectFrom('p_inspection.rounds as round')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'round.tenantId')
        .on('status.subjectType', '=', 'round')
        .onRef('status.subjectId', '=', 'round.id'),
    )
    .where('round.tenantId', '=', tenantOf(tx))
    .selectAll('round')
    .select([
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export async function insertRound(tx: Tx, round: NewRound): Promise<void> {
  await onlyOnce(tx.insertInto('p_inspection.rounds').values(round).execute());
}

export function findRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  return selectRounds(tx).where('round.id', '=', id).executeTakeFirst();
}

/** Locks the round until the transaction ends; its case is not locked. */
export function lockRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  return selectRounds(tx).where('round.id', '=', id).forUpdate('round').executeTakeFirst();
}

export async function updateRound(tx: Tx, id: string, changes: RoundChanges): Promise<void> {
  await onlyOnce(
    tx
      .updateTable('p_inspection.rounds')
      .where('tenantId', '=', tenantOf(tx))
      .where('id', '=', id)
      .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
      .execute(),
  );
}

/** Newest first; one row more than the page, to know whether another follows. */
export function listRoundRows(
  tx: Tx,
  page: {
    readonly year: number | undefined;
    readonly stage: string | undefined;
    readonly limit: number;
    readonly after: readonly (string | number)[] | undefined;
  },
): Promise<RoundRow[]> {
  const { year, stage, limit, after } = page;
  let query = selectRounds(tx);
  if (year !== undefined) query = query.where('round.year', '=', year);
  if (stage !== undefined) query = query.where('status.stage', '=', stage);
  if (after !== undefined) {
    const [term = 0, number = 0] = after;
    query = query.where(
      sql<boolean>`(round.committee_term, round.round_no) < (${term}::int, ${number}::int)`,
    );
  }
  return query
    .orderBy('round.committeeTerm', 'desc')
    .orderBy('round.roundNo', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Rounds whose work is not over, newest first. */
export function listRoundsAtWork(tx: Tx, limit: number): Promise<RoundRow[]> {
  return selectRounds(tx)
    .where((eb) => eb.or([eb('status.isFinal', '=', false), eb('status.isFinal', 'is', null)]))
    .orderBy('round.committeeTerm', 'desc')
    .orderBy('round.roundNo', 'desc')
    .limit(limit)
    .execute();
}

export function listRoundsById(tx: Tx, ids: readonly string[]): Promise<RoundRow[]> {
  return selectRounds(tx)
    .where('round.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function findRoundByName(
  tx: Tx,
  name: { readonly committeeTerm: number; readonly year: number; readonly roundNo: number },
): Promise<RoundRow | undefined> {
  return selectRounds(tx)
    .where('round.committeeTerm', '=', name.committeeTerm)
    .where('round.year', '=', name.year)
    .where('round.roundNo', '=', name.roundNo)
    .executeTakeFirst();
}

const uniqueViolation = '23505';

async function onlyOnce(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation) {
      throw new ConflictError('inspection.round_exists', 'term and number are taken');
    }
    throw error;
  }
}
