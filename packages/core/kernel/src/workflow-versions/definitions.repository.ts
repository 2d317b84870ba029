import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Definitions = CoreDatabase['core.workflow_definitions'];
export type DefinitionRow = Selectable<Definitions>;
/** A version without its document, for lists. */
export type DefinitionHead = Omit<DefinitionRow, 'document' | 'layout'>;

const headColumns = [
  'id',
  'tenantId',
  'subjectType',
  'number',
  'status',
  'title',
  'note',
  'origin',
  'templateId',
  'templateNumber',
  'authorIds',
  'draftedBy',
  'updatedAt',
  'proposedBy',
  'proposedAt',
  'returnReason',
  'publishedBy',
  'publishedAt',
  'version',
] as const;

export function listDefinitionHeads(
  tx: CoreTx,
  filter: { readonly subjectType?: string; readonly status?: DefinitionRow['status'] } = {},
): Promise<DefinitionHead[]> {
  return tx
    .selectFrom('core.workflow_definitions')
    .select([...headColumns])
    .where('tenantId', '=', tenantOf(tx))
    .$if(filter.subjectType !== undefined, (query) =>
      query.where('subjectType', '=', filter.subjectType ?? ''),
    )
    .$if(filter.status !== undefined, (query) =>
      query.where('status', '=', filter.status ?? 'draft'),
    )
    .orderBy('number', 'desc')
    .execute();
}

export function findDefinition(tx: CoreTx, id: string): Promise<DefinitionRow | undefined> {
  return tx
    .selectFrom('core.workflow_definitions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockDefinition(tx: CoreTx, id: string): Promise<DefinitionRow | undefined> {
  return tx
    .selectFrom('core.workflow_definitions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The draft or proposal of a type; there is one at most. */
export function findOpenDraft(
  tx: CoreTx,
  subjectType: string,
): Promise<DefinitionHead | undefined> {
  return tx
    .selectFrom('core.workflow_definitions')
    .select([...headColumns])
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('status', 'in', ['draft', 'proposed'])
    .executeTakeFirst();
}

export function findPublished(tx: CoreTx, subjectType: string): Promise<DefinitionRow | undefined> {
  return tx
    .selectFrom('core.workflow_definitions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('status', '=', 'published')
    .executeTakeFirst();
}

export async function findHighestNumber(tx: CoreTx, subjectType: string): Promise<number> {
  const row = await tx
    .selectFrom('core.workflow_definitions')
    .select((eb) => eb.fn.max<number>('number').as('number'))
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** False when another draft of the type came first. */
export async function insertDefinition(tx: CoreTx, row: Insertable<Definitions>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('core.workflow_definitions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateDefinition(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<Definitions, 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.workflow_definitions')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

/** Cases that still run, by the version they are pinned to. */
export async function countOpenCases(tx: CoreTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('core.workflow_cases')
    .select((eb) => ['definitionId', eb.fn.countAll<string>().as('count')])
    .where('tenantId', '=', tenantOf(tx))
    .where('isFinal', '=', false)
    .groupBy('definitionId')
    .execute();
  return new Map(rows.map(({ definitionId, count }) => [definitionId, Number(count)]));
}

export function listRoleTitles(tx: CoreTx): Promise<{ key: string; title: string }[]> {
  return tx
    .selectFrom('core.roles')
    .select(['key', 'title'])
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('key')
    .execute();
}

export function listActiveMembers(tx: CoreTx): Promise<{ userId: string; displayName: string }[]> {
  return tx
    .selectFrom('core.memberships')
    .select(['userId', 'displayName'])
    .where('tenantId', '=', tenantOf(tx))
    .where('active', '=', true)
    .orderBy('displayName')
    .orderBy('userId')
    .limit(5000)
    .execute();
}

/** Kind and short name of the tenant the transaction is in. */
export async function findOwnTenant(
  tx: CoreTx,
): Promise<{ readonly kind: string; readonly shortName: string } | undefined> {
  const { rows } = await sql<{ kind: string; shortName: string }>`
    select kind, short_name from core.tenants where id = ${tenantOf(tx)}`.execute(tx);
  return rows[0];
}
