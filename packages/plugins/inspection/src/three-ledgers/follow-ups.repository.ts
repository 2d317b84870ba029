import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type FollowUpsTable = InspectionDatabase['p_inspection.ledger_follow_ups'];

export type FollowUpRow = Selectable<FollowUpsTable> & CaseColumns;

const selectFollowUps = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.ledger_follow_ups as followed')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'followed.tenantId')
        .on('status.subjectType', '=', 'ledgerFollowUp')
        .onRef('status.subjectId', '=', 'followed.id'),
    )
    .where('followed.tenantId', '=', tenantOf(tx))
    .selectAll('followed')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone'])
    .select('status.dueOn as caseDueOn');

export async function insertFollowUp(tx: Tx, row: Insertable<FollowUpsTable>): Promise<void> {
  await tx.insertInto('p_inspection.ledger_follow_ups').values(row).execute();
}

export function findFollowUp(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<FollowUpRow | undefined> {
  return 'id' in by
    ? selectFollowUps(tx).where('followed.id', '=', by.id).executeTakeFirst()
    : selectFollowUps(tx).where('followed.exchangeId', '=', by.exchangeId).executeTakeFirst();
}

/** The newest first; one row more than the page. */
export function listFollowUps(
  tx: Tx,
  { open }: { readonly open: boolean },
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<FollowUpRow[]> {
  return selectFollowUps(tx)
    .$if(open, (rows) => rows.where('status.stage', 'in', ['asked', 'answered']))
    .$if(page.after !== undefined, (rows) => rows.where('followed.id', '<', page.after ?? ''))
    .orderBy('followed.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** What was asked on rows of one county, in whatever return. */
export function listFollowUpsOfPartner(
  tx: Tx,
  partnerTenantId: number,
  rowKeys: readonly string[],
): Promise<FollowUpRow[]> {
  if (rowKeys.length === 0) return Promise.resolve([]);
  return selectFollowUps(tx)
    .where('followed.partnerTenantId', '=', partnerTenantId)
    .where('followed.rowKey', 'in', [...rowKeys])
    .orderBy('followed.id')
    .execute();
}

export async function updateFollowUp(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<FollowUpsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.ledger_follow_ups')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}
