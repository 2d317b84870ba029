import type { AuditEntry } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { KernelContext } from '../context/kernel-context.ts';
import { excludedFrom } from '../exclusions/excluded-from.ts';
import { canonicalBytes } from './canonical-bytes.ts';
import { personalPlace, type ContentSide } from './personal-fields.ts';

/** Writes entry and content in the caller's transaction; the seal follows by job. */
export async function recordAudit(
  kernel: KernelContext,
  entry: AuditEntry & { readonly result?: 'done' | 'read' | 'refused' },
): Promise<void> {
  const { tx, entered, request } = kernel;
  const id = uuidv7();
  const subject = {
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    engagementId: entry.engagementId ?? null,
    unitId: entry.unitId ?? null,
    restricted: entry.restricted ?? false,
    excludedUserIds: await excludedFrom(kernel, {
      ...entry.subject,
      restricted: entry.restricted ?? false,
    }),
  };
  await tx
    .insertInto('core.audit_entries')
    .values({
      id,
      ...subject,
      actorUserId: entered.userId,
      actorName: entered.displayName,
      actorHomeTenantId: entered.homeTenantId,
      capacity: capacityOf(kernel),
      action: entry.action,
      summary: entry.summary ?? null,
      result: entry.result ?? 'done',
      source: request.source,
      requestId: request.requestId,
      occurredAt: entered.now,
    })
    .execute();
  kernel.audited();
  if (entry.before === undefined && entry.after === undefined) return;
  const content = await sealPersonal(kernel, entry);
  await tx
    .insertInto('core.audit_contents')
    .values({
      id: uuidv7(),
      ...subject,
      entryId: id,
      content: Buffer.from(canonicalBytes(content)),
    })
    .execute();
}

/** In what capacity somebody acted: the scope, and the roles held in it. */
export function capacityOf({ entered }: KernelContext): string {
  return [entered.scope.kind, ...entered.roles].join(':');
}

async function sealPersonal(
  kernel: KernelContext,
  entry: AuditEntry,
): Promise<Record<string, unknown>> {
  const personal = new Set(entry.personal ?? []);
  const subject = entry.personalOf ?? entry.subject;
  const sealSide = async (side: unknown, name: ContentSide): Promise<unknown> => {
    if (personal.size === 0 || typeof side !== 'object' || side === null) return plain(side);
    const sealed: [string, unknown][] = [];
    for (const [key, value] of Object.entries(side)) {
      if (!personal.has(key) || value === null || value === undefined) {
        sealed.push([key, plain(value)]);
        continue;
      }
      const place = personalPlace(entry.subject.id, name, key);
      const text = JSON.stringify(value);
      sealed.push([key, { sealed: await kernel.subjectSecrets.seal(subject, text, place) }]);
    }
    return Object.fromEntries(sealed);
  };
  return {
    before: await sealSide(entry.before ?? null, 'before'),
    after: await sealSide(entry.after ?? null, 'after'),
  };
}

/** JSON form: what canonical bytes accept. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : (JSON.parse(text) as unknown);
}
