import { tenantOf, type Attachment, type SubjectRef } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type AttachmentRow = Selectable<CoreDatabase['core.attachments']>;

export function insertAttachment(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.attachments']>,
): Promise<AttachmentRow> {
  return tx.insertInto('core.attachments').values(row).returningAll().executeTakeFirstOrThrow();
}

export function findAttachment(tx: CoreTx, id: string): Promise<AttachmentRow | undefined> {
  return tx
    .selectFrom('core.attachments')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('detachedAt', 'is', null)
    .executeTakeFirst();
}

export function listAttachments(
  tx: CoreTx,
  subjectType: string,
  subjectIds: readonly string[],
): Promise<AttachmentRow[]> {
  return tx
    .selectFrom('core.attachments')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('subjectId', 'in', [...subjectIds])
    .where('detachedAt', 'is', null)
    .orderBy('id')
    .execute();
}

export async function updateDetached(
  tx: CoreTx,
  id: string,
  change: { detachedAt: Date; detachedReason: string },
): Promise<void> {
  await tx
    .updateTable('core.attachments')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

export async function releaseAttachments(
  tx: CoreTx,
  { engagementId = null, id, type, unitId = null }: SubjectRef,
  purpose: string,
): Promise<void> {
  await tx
    .updateTable('core.attachments')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .where('purpose', '=', purpose)
    .set((eb) => ({ released: true, engagementId, unitId, version: eb('version', '+', 1) }))
    .execute();
}

export function toAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    fileId: row.id,
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: row.sizeBytes,
    sha256: row.sha256,
    purpose: row.purpose,
    grade: row.grade,
    createdAt: row.createdAt,
    createdBy: row.createdByName,
  };
}
