import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type EventsTable = InspectionDatabase['p_inspection.guidance_events'];
type NoticesTable = InspectionDatabase['p_inspection.guidance_notices'];
type OpinionsTable = InspectionDatabase['p_inspection.guidance_opinions'];

export type EventRow = Selectable<EventsTable>;
export type OpinionRow = Selectable<OpinionsTable>;
export type NoticeRow = Selectable<NoticesTable> & CaseColumns;

export async function insertEvent(tx: Tx, event: Insertable<EventsTable>): Promise<void> {
  await tx.insertInto('p_inspection.guidance_events').values(event).execute();
}

/** Newest first. */
export function listEvents(tx: Tx, combinedId: string): Promise<EventRow[]> {
  return tx
    .selectFrom('p_inspection.guidance_events')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('combinedId', '=', combinedId)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function lockEvent(tx: Tx, id: string): Promise<EventRow | undefined> {
  return tx
    .selectFrom('p_inspection.guidance_events')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateEvent(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<EventsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.guidance_events')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export async function insertNotice(tx: Tx, notice: Insertable<NoticesTable>): Promise<void> {
  await tx.insertInto('p_inspection.guidance_notices').values(notice).execute();
}

const selectNotices = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.guidance_notices as notice')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'notice.tenantId')
        .on('status.subjectType', '=', 'guidanceNotice')
        .onRef('status.subjectId', '=', 'notice.id'),
    )
    .where('notice.tenantId', '=', tenantOf(tx))
    .selectAll('notice')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone'])
    .select('status.dueOn as caseDueOn');

export function findNotice(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<NoticeRow | undefined> {
  return 'id' in by
    ? selectNotices(tx).where('notice.id', '=', by.id).executeTakeFirst()
    : selectNotices(tx).where('notice.exchangeId', '=', by.exchangeId).executeTakeFirst();
}

export async function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  await tx
    .selectFrom('p_inspection.guidance_notices')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return await findNotice(tx, { id });
}

/** Newest first. */
export function listNotices(
  tx: Tx,
  of: { readonly combinedId: string } | { readonly participationId: string },
): Promise<NoticeRow[]> {
  const query =
    'combinedId' in of
      ? selectNotices(tx).where('notice.combinedId', '=', of.combinedId)
      : selectNotices(tx).where('notice.participationId', '=', of.participationId);
  return query.orderBy('notice.id', 'desc').execute();
}

export async function updateNotice(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<NoticesTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.guidance_notices')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export async function insertOpinions(
  tx: Tx,
  opinions: readonly Insertable<OpinionsTable>[],
): Promise<void> {
  await tx
    .insertInto('p_inspection.guidance_opinions')
    .values([...opinions])
    .execute();
}

export function listOpinions(tx: Tx, noticeId: string): Promise<OpinionRow[]> {
  return tx
    .selectFrom('p_inspection.guidance_opinions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('noticeId', '=', noticeId)
    .orderBy('no')
    .execute();
}

export function lockOpinion(tx: Tx, id: string): Promise<OpinionRow | undefined> {
  return tx
    .selectFrom('p_inspection.guidance_opinions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateOpinion(
  tx: Tx,
  by: { readonly id: string } | { readonly noticeId: string; readonly no: number },
  changes: Omit<Updateable<OpinionsTable>, 'version'>,
): Promise<void> {
  const update = tx
    .updateTable('p_inspection.guidance_opinions')
    .where('tenantId', '=', tenantOf(tx))
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }));
  await (
    'id' in by
      ? update.where('id', '=', by.id)
      : update.where('noticeId', '=', by.noticeId).where('no', '=', by.no)
  ).execute();
}
