import {
  ForbiddenError,
  NotFoundError,
  type Attachment,
  type FilesPort,
  type SecrecyGrade,
  type StoredBlob,
  type SubjectRef,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { recordAudit } from '../audit/record-audit.ts';
import type { CoreTx, KernelContext } from '../context/kernel-context.ts';
import { excludedFrom } from '../exclusions/excluded-from.ts';
import { findRecordGrade } from '../secrecy/grades.repository.ts';
import { defaultGradeSetting } from '../sessions/core-settings.ts';
import { getSetting } from '../settings/get-setting.ts';
import {
  findAttachment,
  insertAttachment,
  listAttachments,
  releaseAttachments,
  toAttachment,
  updateDetached,
} from './attachments.repository.ts';

export function filesPort(kernel: KernelContext): FilesPort {
  return {
    attach: (subject, blob, purpose) => attachFile(kernel, { subject, blob, purpose }),
    list: async (subjectType, subjectIds) => {
      const found = new Map<string, Attachment[]>();
      if (subjectIds.length === 0) return found;
      for (const row of await listAttachments(kernel.tx, subjectType, subjectIds)) {
        found.set(row.subjectId, [...(found.get(row.subjectId) ?? []), toAttachment(row)]);
      }
      return found;
    },
    count: async (subjectType, subjectId, purpose) => {
      const rows = await listAttachments(kernel.tx, subjectType, [subjectId]);
      return rows.filter((row) => purpose === undefined || row.purpose === purpose).length;
    },
    release: (subject, purpose) => releaseAttachments(kernel.tx, subject, purpose),
    detach: (id, reason) => detachFile(kernel, id, reason),
  };
}

async function attachFile(
  kernel: KernelContext,
  { subject, blob, purpose }: { subject: SubjectRef; blob: StoredBlob; purpose: string },
): Promise<Attachment> {
  const { tx, entered } = kernel;
  if (entered.userId === null)
    throw new ForbiddenError('core.attachment_needs_person', 'A job attaches nothing');
  const row = await insertAttachment(tx, {
    id: uuidv7(),
    subjectType: subject.type,
    subjectId: subject.id,
    engagementId: subject.engagementId ?? null,
    unitId: subject.unitId ?? null,
    released: subject.released ?? false,
    restricted: subject.restricted ?? false,
    excludedUserIds: await excludedFrom(kernel, subject),
    purpose,
    fileName: blob.fileName,
    mediaType: blob.mediaType,
    sizeBytes: blob.size,
    sha256: blob.sha256,
    storageKey: blob.storageKey,
    createdBy: entered.userId,
    createdByName: entered.displayName,
    createdAt: entered.now,
    grade: await newGrade(tx, subject),
    detachedReason: null,
  });
  const attachment = toAttachment(row);
  await recordAudit(kernel, { ...recordOf(row), action: 'core.file_attached', after: attachment });
  return attachment;
}

/** A new file is as secret as its record until somebody says otherwise. */
async function newGrade(tx: CoreTx, { type, id }: SubjectRef): Promise<SecrecyGrade> {
  const record = await findRecordGrade(tx, { type, id });
  return record?.grade ?? (await getSetting(tx, defaultGradeSetting));
}

async function detachFile(kernel: KernelContext, id: string, reason: string): Promise<void> {
  const row = await findAttachment(kernel.tx, id);
  if (row === undefined)
    throw new NotFoundError('core.attachment_not_found', `No attachment ${id}`);
  await updateDetached(kernel.tx, id, { detachedAt: kernel.entered.now, detachedReason: reason });
  await recordAudit(kernel, {
    ...recordOf(row),
    action: 'core.file_detached',
    before: toAttachment(row),
    after: { reason },
  });
}

function recordOf(row: {
  subjectType: string;
  subjectId: string;
  engagementId: string | null;
  unitId: string | null;
  restricted: boolean;
}) {
  return {
    subject: { type: row.subjectType, id: row.subjectId },
    engagementId: row.engagementId,
    unitId: row.unitId,
    restricted: row.restricted,
  };
}
