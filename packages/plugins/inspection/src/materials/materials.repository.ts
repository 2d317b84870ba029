import {
  tenantOf,
  type ListedColumn,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import {
  inOrderOf,
  listRegister,
  totalRegister,
  type RegisterListing,
} from '@lianxun/plugin-api/register-query';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import { materialForms } from './material-tables.ts';
import type { MaterialTotals } from './materials.schemas.ts';

type Tx = TenantTx<InspectionDatabase>;
type MaterialsTable = InspectionDatabase['p_inspection.materials'];

export type MaterialRow = Selectable<MaterialsTable> & {
  readonly unitName: string;
  readonly unitId: string;
  readonly committeeTerm: number;
  readonly roundNo: number;
};

const selectMaterials = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.materials as material')
    .innerJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'material.tenantId')
        .onRef('engagement.id', '=', 'material.engagementId'),
    )
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'material.tenantId')
        .onRef('unit.id', '=', 'engagement.unitId'),
    )
    .innerJoin('p_inspection.rounds as round', (join) =>
      join
        .onRef('round.tenantId', '=', 'material.tenantId')
        .onRef('round.id', '=', 'engagement.roundId'),
    )
    .where('material.tenantId', '=', tenantOf(tx))
    .selectAll('material')
    .select(['unit.name as unitName', 'engagement.unitId', 'round.committeeTerm', 'round.roundNo']);

export function findMaterial(tx: Tx, id: string): Promise<MaterialRow | undefined> {
  return selectMaterials(tx).where('material.id', '=', id).executeTakeFirst();
}

export function lockMaterial(tx: Tx, id: string): Promise<MaterialRow | undefined> {
  return selectMaterials(tx).where('material.id', '=', id).forUpdate('material').executeTakeFirst();
}

export function listMaterialsById(tx: Tx, ids: readonly string[]): Promise<MaterialRow[]> {
  return selectMaterials(tx)
    .where('material.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export interface MaterialConditions {
  readonly engagement?: string | undefined;
  readonly view?: 'open' | 'overdue' | 'returned' | undefined;
  readonly today: string;
}

/** Newest first; one row more than the page. */
export function listMaterialPage(
  tx: Tx,
  { engagement, today, view }: MaterialConditions,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<MaterialRow[]> {
  return selectMaterials(tx)
    .$if(engagement !== undefined, (it) => it.where('material.engagementId', '=', engagement ?? ''))
    .$if(view === 'returned', (it) => it.where('material.returnedOn', 'is not', null))
    .$if(view === 'open' || view === 'overdue', (it) => it.where('material.returnedOn', 'is', null))
    .$if(view === 'overdue', (it) => it.where('material.dueOn', '<', today))
    .$if(page.after !== undefined, (it) => it.where('material.id', '<', page.after ?? ''))
    .orderBy('material.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countMaterials(
  tx: Tx,
  { engagement, today }: Omit<MaterialConditions, 'view'>,
): Promise<MaterialTotals> {
  return await tx
    .selectFrom('p_inspection.materials')
    .where('tenantId', '=', tenantOf(tx))
    .$if(engagement !== undefined, (it) => it.where('engagementId', '=', engagement ?? ''))
    .select([
      sql<number>`(count(*) filter (where returned_on is null))::int`.as('open'),
      sql<number>`(count(*) filter (where returned_on is null and due_on < ${today}::date))::int`.as(
        'overdue',
      ),
      sql<number>`(count(*) filter (where returned_on is not null))::int`.as('returned'),
    ])
    .executeTakeFirstOrThrow();
}

/** Highest number given in a unit's inspection; 0 before the first. */
export async function findLastMaterialNumber(tx: Tx, engagementId: string): Promise<number> {
  const row = await tx
    .selectFrom('p_inspection.materials')
    .select((eb) => eb.fn.max<number | null>('materialNo').as('last'))
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function insertMaterial(tx: Tx, row: Insertable<MaterialsTable>): Promise<void> {
  await tx.insertInto('p_inspection.materials').values(row).execute();
}

export async function updateMaterial(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<MaterialsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.materials')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

const own = (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
  by: sql.ref(`material.${name}`),
  as,
});

const columns = {
  committeeTerm: { by: sql.ref('round.committeeTerm'), as: 'number' },
  roundNo: { by: sql.ref('round.roundNo'), as: 'number' },
  inspectedUnit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('engagement.unitId') },
  materialNo: own('materialNo', 'number'),
  title: own('title'),
  form: { ...own('form'), order: inOrderOf(sql.ref('material.form'), materialForms) },
  quantity: own('quantity', 'number'),
  provider: own('provider'),
  borrowedOn: own('borrowedOn', 'date'),
  dueOn: own('dueOn', 'date'),
  returnedOn: own('returnedOn', 'date'),
  receivedBy: own('receivedBy'),
  note: own('note'),
  round: { by: sql.ref('engagement.roundId'), as: 'text' },
  engagement: own('engagementId'),
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('material.id'),
  columns,
  defaultSort: [
    { by: sql.ref('round.committeeTerm') },
    { by: sql.ref('round.roundNo') },
    { by: sql.ref('unit.name') },
    { by: sql.ref('material.materialNo') },
  ],
};

/** Keys the register can be filtered and sorted by. */
export const searchableMaterialKeys: readonly string[] = Object.keys(columns);

export function listRegisterMaterials(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(selectMaterials(tx), listing, request);
}

export function totalMaterials(
  tx: Tx,
  request: RegisterRequest,
  keys: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  return totalRegister(selectMaterials(tx), listing, request, keys);
}
