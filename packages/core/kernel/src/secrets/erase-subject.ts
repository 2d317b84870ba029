import { ForbiddenError, NotFoundError } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { insertCommandEntry } from '../audit/command-log.repository.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import { manageKeys, revealPersonal } from '../core-plugin/permissions.ts';
import { findNow } from '../database/installation.repository.ts';
import { findGrantor } from '../sessions/api-keys.repository.ts';
import { inNamedTenant } from '../tenants/in-named-tenant.ts';
import { eraseSubjectKeys } from './subject-keys.repository.ts';
import type { KeySubject } from './subject-secrets.ts';

export interface ErasureRequest {
  readonly tenantCode: string;
  readonly subject: KeySubject;
  readonly reason: string;
  /** User name of the member who asks; holds `core:reveal_personal`. */
  readonly by: string;
  /** User name of the second person; holds `core:manage_keys`. */
  readonly approvedBy: string;
}

/**
 * Destroys a subject's keys: what the record holds of the person opens no more, and the chain still
 * verifies, because it covers the sealed bytes. Two people; nobody takes it back.
 */
export async function eraseSubject(
  adminPool: pg.Pool,
  request: ErasureRequest,
): Promise<{ keys: number }> {
  const { subject, reason } = request;
  return await inNamedTenant(adminPool, request.tenantCode, async (tx) => {
    const asker = await requireHolder(tx, request.by, revealPersonal.id);
    const approver = await requireHolder(tx, request.approvedBy, manageKeys.id);
    if (asker.userId === approver.userId) {
      throw new ForbiddenError('core.erasure_needs_two', 'Erasing takes two people');
    }
    const occurredAt = await findNow(tx);
    const keys = await eraseSubjectKeys(tx, subject, occurredAt);
    if (keys === 0) throw new NotFoundError('core.subject_key_not_found', 'No key to erase');
    await insertCommandEntry(tx, {
      id: uuidv7(),
      action: 'core.subject_erased',
      subject,
      summary: `销毁个人信息密钥：${reason}（${approver.displayName}同意）`,
      actor: asker,
      occurredAt,
    });
    return { keys };
  });
}

async function requireHolder(tx: CoreTx, userName: string, permission: string) {
  const member = await findGrantor(tx, userName);
  if (member === undefined)
    throw new NotFoundError('core.member_not_found', `No active member ${userName}`);
  if (!member.permissions.has(permission))
    throw new ForbiddenError('core.erasure_refused', `${userName} lacks ${permission}`);
  return { userId: member.userId, displayName: member.displayName };
}
