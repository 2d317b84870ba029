import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type UnitRow = Selectable<CoreDatabase['core.units']> & {
  readonly parentName: string | null;
};

export interface UnitFilter {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly active?: boolean | undefined;
}

function selectUnits(tx: CoreTx) {
  return tx
    .selectFrom('core.units as unit')
    .leftJoin('core.units as parent', (join) =>
      join.onRef('parent.tenantId', '=', 'unit.tenantId').onRef('parent.id', '=', 'unit.parentId'),
    )
    .where('unit.tenantId', '=', tenantOf(tx))
    .selectAll('unit')
    .select('parent.name as parentName');
}

/** By name; the cursor is the last name. */
export function listUnits(
  tx: CoreTx,
  filter: UnitFilter,
  page: { limit: number; after: string | undefined },
): Promise<UnitRow[]> {
  return filtered(selectUnits(tx), filter)
    .$if(page.after !== undefined, (query) => query.where('unit.name', '>', page.after ?? ''))
    .orderBy('unit.name')
    .limit(page.limit)
    .execute();
}

export async function countUnits(tx: CoreTx, filter: UnitFilter): Promise<number> {
  const rows = await filtered(selectUnits(tx), filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return rows.count;
}

function filtered(query: ReturnType<typeof selectUnits>, filter: UnitFilter) {
  const pattern = `%${(filter.q ?? '').replaceAll(/[%_\\]/g, '\\$&')}%`;
  return query
    .$if(filter.q !== undefined && filter.q !== '', (found) =>
      found.where((eb) =>
        eb.or([
          eb('unit.name', 'like', pattern),
          eb('unit.shortName', 'like', pattern),
          eb('unit.code', 'like', pattern),
        ]),
      ),
    )
    .$if(filter.kind !== undefined, (found) => found.where('unit.kind', '=', filter.kind ?? ''))
    .$if(filter.active !== undefined, (found) =>
      found.where('unit.active', '=', filter.active ?? true),
    );
}

export function findUnit(tx: CoreTx, id: string): Promise<UnitRow | undefined> {
  return selectUnits(tx).where('unit.id', '=', id).executeTakeFirst();
}

export function lockUnit(tx: CoreTx, id: string): Promise<UnitRow | undefined> {
  return selectUnits(tx).where('unit.id', '=', id).forUpdate('unit').executeTakeFirst();
}

export async function insertUnit(
  tx: CoreTx,
  unit: Insertable<CoreDatabase['core.units']>,
): Promise<void> {
  await tx.insertInto('core.units').values(unit).execute();
}

export async function updateUnit(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<CoreDatabase['core.units'], 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.units')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

/** Whether `ancestorId` stands above `id` or is it: a unit may not become its own parent. */
export async function isWithin(tx: CoreTx, id: string, ancestorId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive up as (
      select id, parent_id from core.units where tenant_id = ${tenantOf(tx)} and id = ${id}
      union
      select u.id, u.parent_id from core.units u join up on u.id = up.parent_id where u.tenant_id = ${tenantOf(tx)})
    select exists (select from up where id = ${ancestorId}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}

export function listUnitPosts(tx: CoreTx, unitId: string) {
  return tx
    .selectFrom('core.person_posts as post')
    .innerJoin('core.people as person', (join) =>
      join.onRef('person.tenantId', '=', 'post.tenantId').onRef('person.id', '=', 'post.personId'),
    )
    .where('post.tenantId', '=', tenantOf(tx))
    .where('post.unitId', '=', unitId)
    .select([
      'post.id',
      'post.personId',
      'person.name as personName',
      'post.post',
      'post.isLeadership',
      'post.isPrincipal',
      'post.beganOn',
      'post.endedOn',
    ])
    .orderBy('post.beganOn', 'desc')
    .orderBy('post.id')
    .execute();
}

export function listUnitEngagements(tx: CoreTx, unitId: string) {
  return tx
    .selectFrom('core.engagements')
    .where('tenantId', '=', tenantOf(tx))
    .where('unitId', '=', unitId)
    .select(['id', 'roundId', 'inspectionType'])
    .orderBy('id', 'desc')
    .execute();
}

export function listSuccessions(tx: CoreTx, unitId: string) {
  return tx
    .selectFrom('core.unit_successions as step')
    .innerJoin('core.units as before', (join) =>
      join
        .onRef('before.tenantId', '=', 'step.tenantId')
        .onRef('before.id', '=', 'step.predecessorId'),
    )
    .innerJoin('core.units as after', (join) =>
      join.onRef('after.tenantId', '=', 'step.tenantId').onRef('after.id', '=', 'step.successorId'),
    )
    .where('step.tenantId', '=', tenantOf(tx))
    .where((eb) =>
      eb.or([eb('step.predecessorId', '=', unitId), eb('step.successorId', '=', unitId)]),
    )
    .select([
      'step.predecessorId',
      'before.name as predecessorName',
      'step.successorId',
      'after.name as successorName',
      'step.kind',
      'step.effectiveOn',
    ])
    .orderBy('step.effectiveOn')
    .execute();
}

export async function insertSuccession(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.unit_successions']>,
): Promise<void> {
  await tx.insertInto('core.unit_successions').values(row).execute();
}
