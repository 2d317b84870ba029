import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { LeadPaper } from './feedback.rules.ts';

type Tx = TenantTx<InspectionDatabase>;
type MeetingsTable = InspectionDatabase['p_inspection.feedback_meetings'];
type NoticesTable = InspectionDatabase['p_inspection.copy_notices'];
type ReceiversTable = InspectionDatabase['p_inspection.copy_receivers'];

export type MeetingRow = Selectable<MeetingsTable>;
export type CopyNoticeRow = Selectable<NoticesTable>;
export type CopyReceiverRow = Selectable<ReceiversTable>;

const selectMeetings = (tx: Tx) =>
  tx.selectFrom('p_inspection.feedback_meetings').selectAll().where('tenantId', '=', tenantOf(tx));

/** The one with the head comes first. */
export function listMeetings(tx: Tx, engagementId: string): Promise<MeetingRow[]> {
  return selectMeetings(tx).where('engagementId', '=', engagementId).orderBy('step').execute();
}

export function lockMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  return selectMeetings(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertMeeting(tx: Tx, row: Insertable<MeetingsTable>): Promise<void> {
  await tx.insertInto('p_inspection.feedback_meetings').values(row).execute();
}

export async function updateMeetingRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<MeetingsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.feedback_meetings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function listCopyNotices(tx: Tx, engagementId: string): Promise<CopyNoticeRow[]> {
  return tx
    .selectFrom('p_inspection.copy_notices')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .orderBy('id')
    .execute();
}

export function findCopyNotice(tx: Tx, id: string): Promise<CopyNoticeRow | undefined> {
  return tx
    .selectFrom('p_inspection.copy_notices')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function hasCopyNoticeNo(tx: Tx, noticeNo: string): Promise<boolean> {
  const row = await tx
    .selectFrom('p_inspection.copy_notices')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('noticeNo', '=', noticeNo)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertCopyNotice(tx: Tx, row: Insertable<NoticesTable>): Promise<void> {
  await tx.insertInto('p_inspection.copy_notices').values(row).execute();
}

const selectReceivers = (tx: Tx) =>
  tx.selectFrom('p_inspection.copy_receivers').selectAll().where('tenantId', '=', tenantOf(tx));

export function listReceivers(tx: Tx, noticeIds: readonly string[]): Promise<CopyReceiverRow[]> {
  return selectReceivers(tx)
    .where('noticeId', '=', sql<string>`any(${[...noticeIds]}::uuid[])`)
    .orderBy('position')
    .execute();
}

export function lockReceiver(tx: Tx, id: string): Promise<CopyReceiverRow | undefined> {
  return selectReceivers(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertReceivers(
  tx: Tx,
  rows: readonly Insertable<ReceiversTable>[],
): Promise<void> {
  await tx
    .insertInto('p_inspection.copy_receivers')
    .values([...rows])
    .execute();
}

export async function updateReceiverRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReceiversTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.copy_receivers')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** Papers of the engagement that concern leads: their words stay out of what others read. */
export async function listLeadPapers(tx: Tx, engagementId: string): Promise<LeadPaper[]> {
  const rows = await tx
    .selectFrom('p_inspection.working_papers')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .where((eb) => eb.or([eb('isCadreLead', '=', true), eb('resultTag', '=', 'toLead')]))
    .select(['paperNo', 'provisionalNo', 'title', 'summary', 'facts'])
    .execute();
  return rows.map(({ facts, paperNo, provisionalNo, summary, title }) => ({
    numbers: [provisionalNo, ...(paperNo === null ? [] : [paperNo])],
    texts: [title, summary, facts],
  }));
}
