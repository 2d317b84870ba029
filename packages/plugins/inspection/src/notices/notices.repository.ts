import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type NoticesTable = InspectionDatabase['p_inspection.immediate_rectifications'];

export type NoticeRow = Selectable<NoticesTable> & {
  readonly unitName: string;
  readonly roundName: string;
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
};
export type NoticeChanges = Omit<Updateable<NoticesTable>, 'version'>;

export function selectNotices(tx: Tx) {
  return tx
    .selectFrom('p_inspection.immediate_rectifications as notice')
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'notice.tenantId').onRef('unit.id', '=', 'notice.unitId'),
    )
    .innerJoin('p_inspection.rounds as round', (join) =>
      join.onRef('round.tenantId', '=', 'notice.tenantId').onRef('round.id', '=', 'notice.roundId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'notice.tenantId')
        .on('status.subjectType', '=', 'immediateRectification')
        .onRef('status.subjectId', '=', 'notice.id'),
    )
    .where('notice.tenantId', '=', tenantOf(tx))
    .selectAll('notice')
    .select([
      'unit.name as unitName',
      'round.name as roundName',
      'status.state',
      'status.stateTitle',
      'status.stage',
    ]);
}

export function findNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  return selectNotices(tx).where('notice.id', '=', id).executeTakeFirst();
}

export function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  return selectNotices(tx).where('notice.id', '=', id).forUpdate('notice').executeTakeFirst();
}

export function listNoticesById(tx: Tx, ids: readonly string[]): Promise<NoticeRow[]> {
  return selectNotices(tx)
    .where('notice.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export interface NoticePage {
  readonly engagementId?: string | undefined;
  readonly stage?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly limit: number;
  readonly after: readonly (string | number)[] | undefined;
}

export const noticePosition = (row: NoticeRow): (string | number)[] => [row.dueOn, row.id];

/** By due date; one row more than the page. */
export function listNoticeRows(tx: Tx, page: NoticePage): Promise<NoticeRow[]> {
  const [afterDue, afterId] = page.after ?? [];
  const { dueBefore, engagementId, stage } = page;
  return selectNotices(tx)
    .$if(engagementId !== undefined, (it) =>
      it.where('notice.engagementId', '=', engagementId ?? ''),
    )
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(dueBefore !== undefined, (it) =>
      it
        .where('notice.dueOn', '<', dueBefore ?? '')
        .where('status.stage', 'in', ['issued', 'handling']),
    )
    .$if(afterId !== undefined, (it) =>
      it.where(sql<boolean>`(notice.due_on, notice.id) > (${afterDue}::date, ${afterId}::uuid)`),
    )
    .orderBy('notice.dueOn')
    .orderBy('notice.id')
    .limit(page.limit + 1)
    .execute();
}

export async function hasNoticeNo(tx: Tx, noticeNo: string): Promise<boolean> {
  const row = await tx
    .selectFrom('p_inspection.immediate_rectifications')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('noticeNo', '=', noticeNo)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertNotice(tx: Tx, row: Insertable<NoticesTable>): Promise<void> {
  await tx.insertInto('p_inspection.immediate_rectifications').values(row).execute();
}

export async function updateNoticeRow(tx: Tx, id: string, changes: NoticeChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.immediate_rectifications')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
