import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Migrations = CoreDatabase['core.workflow_migrations'];
export type MigrationRow = Selectable<Migrations>;
export type MigrationResultRow = Selectable<CoreDatabase['core.workflow_migration_results']>;
type Phase = MigrationResultRow['phase'];

export async function insertMigration(tx: CoreTx, row: Insertable<Migrations>): Promise<void> {
  await tx.insertInto('core.workflow_migrations').values(row).execute();
}

export function findMigration(tx: CoreTx, id: string): Promise<MigrationRow | undefined> {
  return tx
    .selectFrom('core.workflow_migrations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockMigration(tx: CoreTx, id: string): Promise<MigrationRow | undefined> {
  return tx
    .selectFrom('core.workflow_migrations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export function listMigrations(
  tx: CoreTx,
  filter: { readonly subjectType?: string | undefined; readonly limit: number },
): Promise<MigrationRow[]> {
  return tx
    .selectFrom('core.workflow_migrations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .$if(filter.subjectType !== undefined, (query) =>
      query.where('subjectType', '=', filter.subjectType ?? ''),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute();
}

export async function findHighestMigration(tx: CoreTx, subjectType: string): Promise<number> {
  const row = await tx
    .selectFrom('core.workflow_migrations')
    .select((eb) => eb.fn.max<number>('number').as('number'))
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function updateMigration(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<Migrations, 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.workflow_migrations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

/** One case further; false when it was stopped, or somebody else has gone further meanwhile. */
export async function advanceCursor(
  tx: CoreTx,
  at: Pick<MigrationRow, 'id' | 'status' | 'cursor'>,
  next: { readonly caseId: string; readonly isStuck: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('core.workflow_migrations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', at.id)
    .where('status', '=', at.status)
    .where('cursor', 'is not distinct from', at.cursor)
    .set((eb) => ({
      cursor: next.caseId,
      done: eb('done', '+', 1),
      stuck: eb('stuck', '+', next.isStuck ? 1 : 0),
    }))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Open cases of a type on other versions, by id from the cursor on. */
export function listCasesToMigrate(
  tx: CoreTx,
  { subjectType, toDefinitionId, cursor }: MigrationRow,
  limit: number,
): Promise<{ id: string }[]> {
  return tx
    .selectFrom('core.workflow_cases')
    .select(['id'])
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('isFinal', '=', false)
    .where('definitionId', '<>', toDefinitionId)
    .$if(cursor !== null, (query) => query.where('id', '>', cursor ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function countCasesToMigrate(
  tx: CoreTx,
  { subjectType, toDefinitionId }: Pick<MigrationRow, 'subjectType' | 'toDefinitionId'>,
): Promise<number> {
  const row = await tx
    .selectFrom('core.workflow_cases')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('isFinal', '=', false)
    .where('definitionId', '<>', toDefinitionId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Where the open cases of a type stand, by version and state. */
export function countByState(
  tx: CoreTx,
  subjectType: string,
): Promise<{ definitionId: string; state: string; count: string }[]> {
  return tx
    .selectFrom('core.workflow_cases')
    .select((eb) => ['definitionId', 'state', eb.fn.countAll<string>().as('count')])
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('isFinal', '=', false)
    .groupBy(['definitionId', 'state'])
    .execute();
}

export function findCaseById(tx: CoreTx, id: string) {
  return tx
    .selectFrom('core.workflow_cases')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What happened to a case, in order. */
export async function listPassages(
  tx: CoreTx,
  caseId: string,
): Promise<{ move: string; toState: string; entryNumber: number; occurredAt: string }[]> {
  return await tx
    .selectFrom('core.workflow_moves')
    .select(['move', 'toState', 'entryNumber', 'occurredAt'])
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
}

export function listRunningDeadlines(tx: CoreTx, caseId: string) {
  return tx
    .selectFrom('core.deadlines')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('status', '=', 'running')
    .execute();
}

/** Another period for a running deadline; an extension it was given stands. */
export async function updatePeriod(
  tx: CoreTx,
  id: string,
  next: Pick<
    Updateable<CoreDatabase['core.deadlines']>,
    'title' | 'amount' | 'unit' | 'dueOn' | 'unconfirmed' | 'ladder' | 'fired'
  >,
): Promise<void> {
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...next, version: eb('version', '+', 1) }))
    .execute();
}

export async function insertResult(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.workflow_migration_results']>,
): Promise<void> {
  await tx
    .insertInto('core.workflow_migration_results')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'migrationId', 'phase', 'caseId']).doNothing(),
    )
    .execute();
}

export async function deleteResults(tx: CoreTx, migrationId: string): Promise<void> {
  await tx
    .deleteFrom('core.workflow_migration_results')
    .where('tenantId', '=', tenantOf(tx))
    .where('migrationId', '=', migrationId)
    .execute();
}

/** Results worth showing: stuck cases, or those that lose something or whose dates move. */
export function listResults(
  tx: CoreTx,
  about: {
    readonly migrationId: string;
    readonly phase: Phase;
    readonly kind: 'stuck' | 'deadlines' | 'lapses';
    readonly limit: number;
  },
): Promise<MigrationResultRow[]> {
  return tx
    .selectFrom('core.workflow_migration_results')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('migrationId', '=', about.migrationId)
    .where('phase', '=', about.phase)
    .$if(about.kind === 'stuck', (query) => query.where('outcome', '=', 'stuck'))
    .$if(about.kind === 'lapses', (query) => query.where('lapses', 'is not', null))
    .$if(about.kind === 'deadlines', (query) =>
      query.where(sql<boolean>`jsonb_array_length(deadlines) > 0`),
    )
    .orderBy('caseId')
    .limit(about.limit)
    .execute();
}

export async function countResults(
  tx: CoreTx,
  migrationId: string,
  phase: Phase,
): Promise<{ readonly stuck: number; readonly deadlines: number; readonly lapses: number }> {
  const { rows } = await sql<{ stuck: string; deadlines: string; lapses: string }>`
    select count(*) filter (where outcome = 'stuck') as stuck,
      coalesce(sum(jsonb_array_length(deadlines)), 0) as deadlines,
      count(lapses) as lapses
    from core.workflow_migration_results
    where tenant_id = ${tenantOf(tx)} and migration_id = ${migrationId}::uuid and phase = ${phase}`.execute(
    tx,
  );
  const [row] = rows;
  return {
    stuck: Number(row?.stuck ?? 0),
    deadlines: Number(row?.deadlines ?? 0),
    lapses: Number(row?.lapses ?? 0),
  };
}
