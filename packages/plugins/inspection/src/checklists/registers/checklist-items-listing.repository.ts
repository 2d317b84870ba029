import {
  tenantOf,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { inOrderOf, listRegister, type RegisterListing } from '@lianxun/plugin-api/register-query';
import { sql, type Insertable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';
import { answerKinds } from '../checklist-tables.ts';

type Tx = TenantTx<InspectionDatabase>;
type ItemsTable = InspectionDatabase['p_inspection.checklist_items'];

const edition = sql<string>`('第' || version.number || '版' ||
  case when version.edition = 0 then '' else '（本地增补第' || version.edition || '次）' end)`;
const standing = sql<string>`case when version.published_at is null then '草稿' else '已发布' end`;
const joined = (name: string) => sql`array_to_string(${sql.ref(`item.${name}`)}, ' / ')`;

const selectItems = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.checklist_items as item')
    .innerJoin('p_inspection.checklist_versions as version', (join) =>
      join
        .onRef('version.tenantId', '=', 'item.tenantId')
        .onRef('version.id', '=', 'item.versionId'),
    )
    .where('item.tenantId', '=', tenantOf(tx))
    .selectAll('item')
    .select([
      'version.title as checklist',
      'version.publishedAt',
      edition.as('editionName'),
      standing.as('standing'),
    ]);

const columns = {
  checklist: { by: sql.ref('version.title'), as: 'text' },
  edition: { by: edition, as: 'text' },
  code: { by: sql.ref('item.code'), as: 'text' },
  groups: { by: joined('groups'), as: 'text' },
  question: { by: sql.ref('item.question'), as: 'text' },
  basis: { by: sql.ref('item.basis'), as: 'text' },
  method: { by: sql.ref('item.method'), as: 'text' },
  taxonomy: { by: joined('taxonomy'), as: 'text' },
  answerKind: {
    by: sql.ref('item.answerKind'),
    as: 'text',
    order: inOrderOf(sql.ref('item.answerKind'), answerKinds),
  },
  unitOfNumber: { by: sql.ref('item.unitOfNumber'), as: 'text' },
  asksEvidence: { by: sql.ref('item.asksEvidence'), as: 'text' },
  isLocal: { by: sql.ref('item.isLocal'), as: 'text' },
  standing: { by: standing, as: 'text' },
  version: { by: sql.ref('item.versionId'), as: 'text' },
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('item.id'),
  columns,
  defaultSort: [
    { by: sql.ref('version.title') },
    { by: sql.ref('version.number'), descending: true },
    { by: sql.ref('version.edition'), descending: true },
    { by: sql.ref('item.position') },
  ],
};

/** Keys the register can be filtered and sorted by. */
export const searchableItemKeys: readonly string[] = Object.keys(columns);

export function listRegisterItems(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(selectItems(tx), listing, request);
}

export function readRegisterItems(tx: Tx, ids: readonly string[]) {
  return selectItems(tx)
    .where('item.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

/** The draft a row of a sheet names. */
export function findNamedVersion(
  tx: Tx,
  name: { readonly checklist: string; readonly edition: string },
): Promise<{ id: string; publishedAt: string | null; ownerTenantId: number } | undefined> {
  return tx
    .selectFrom('p_inspection.checklist_versions as version')
    .select(['version.id', 'version.publishedAt', 'version.ownerTenantId'])
    .where('version.tenantId', '=', tenantOf(tx))
    .where('version.title', '=', name.checklist)
    .where(edition, '=', name.edition)
    .orderBy('version.publishedAt', (by) => by.desc().nullsFirst())
    .executeTakeFirst();
}

export async function insertItem(tx: Tx, row: Insertable<ItemsTable>): Promise<void> {
  await tx.insertInto('p_inspection.checklist_items').values(row).execute();
}

export async function updateItem(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ItemsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.checklist_items')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}
