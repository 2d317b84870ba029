import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ValidationError,
  type MandateRequest,
  type MandatesPort,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { recordAudit } from '../audit/record-audit.ts';
import type { KernelContext } from '../context/kernel-context.ts';
import { emitEvent } from '../events/emit-event.ts';
import { holdersChanged } from '../handover/handover.events.ts';
import { findAccount } from '../units/unit-users.repository.ts';
import { countTermsOf } from './mandate-terms.repository.ts';
import {
  findMandatee,
  holdsGuidance,
  insertMandate,
  lockMandate,
  revokeSessions,
  updateMandate,
  updateTeamName,
  type MandateRow,
} from './mandates.repository.ts';
import { termsPort } from './terms-port.ts';

export function mandatesPort(kernel: KernelContext): MandatesPort {
  return {
    issue: (request) => issueMandate(kernel, request),
    extend: (id, validTo, reason) => extendMandate(kernel, id, { validTo, reason }),
    revoke: (id, reason) => revokeMandate(kernel, id, reason),
    renameTeam: (teamId, teamName) => updateTeamName(kernel.tx, teamId, teamName),
    terms: termsPort(kernel),
    guides: (at) => holdsGuidance(kernel.tx, at),
    findHolder: (userName) => findHolder(kernel, userName),
  };
}

async function issueMandate(
  kernel: KernelContext,
  request: MandateRequest,
): Promise<{ id: string }> {
  const { tx, entered } = kernel;
  if (entered.userId === null)
    throw new ForbiddenError('core.mandate_needs_person', 'A job issues no mandate');
  if (request.userId === entered.userId)
    throw new ForbiddenError('core.own_mandate', 'Nobody issues his own mandate');
  if (request.validTo <= request.validFrom)
    throw new ValidationError('core.mandate_dates', 'validTo is not after validFrom');
  const beyond = request.permissions.filter((permission) => !entered.permissions.has(permission));
  if (beyond.length > 0) {
    throw new ForbiddenError(
      'core.mandate_beyond_holder',
      'Nobody gives permissions he does not hold',
      { beyond },
    );
  }
  const mandatee = await findMandatee(tx, request.userId);
  if (mandatee === undefined)
    throw new NotFoundError('core.user_not_found', `No user ${request.userId}`);

  const termIds = [...new Set(request.termIds)];
  const own = await countTermsOf(tx, request.userId, termIds);
  if (own !== termIds.length)
    throw new NotFoundError('core.mandate_term_not_found', 'A term is not of this person');

  const mandate = await insertMandate(tx, {
    ...request,
    id: uuidv7(),
    termIds,
    engagementIds: [...request.engagementIds],
    permissions: [...request.permissions],
    homeTenantId: mandatee.homeTenantId,
    targetTenantId: entered.scope.tenantId,
    createdBy: entered.userId,
    createdAt: entered.now,
    revokedReason: null,
  });
  await record(kernel, 'mandate_issued', { after: mandate, mandate });
  return { id: mandate.id };
}

async function findHolder({ tx }: KernelContext, userName: string) {
  const user = await findAccount(tx, userName);
  const home = user === undefined ? undefined : await findMandatee(tx, user.userId);
  return user === undefined || home === undefined ? undefined : { ...user, ...home };
}

async function extendMandate(
  kernel: KernelContext,
  id: string,
  change: { validTo: Date; reason: string },
): Promise<void> {
  const before = await lockLive(kernel, id);
  if (before.userId === kernel.entered.userId)
    throw new ForbiddenError('core.own_mandate', 'Nobody extends his own mandate');
  if (change.validTo <= kernel.entered.now)
    throw new ValidationError('core.mandate_dates', 'validTo lies in the past');
  const after = await updateMandate(kernel.tx, id, { validTo: change.validTo });
  await record(kernel, 'mandate_extended', {
    before,
    after: { ...after, reason: change.reason },
    mandate: after,
  });
}

async function revokeMandate(kernel: KernelContext, id: string, reason: string): Promise<void> {
  const before = await lockLive(kernel, id);
  const after = await updateMandate(kernel.tx, id, {
    revokedAt: kernel.entered.now,
    revokedReason: reason,
  });
  await revokeSessions(kernel.tx, before.userId);
  await record(kernel, 'mandate_revoked', { before, after, mandate: after });
}

async function lockLive(kernel: KernelContext, id: string): Promise<MandateRow> {
  const mandate = await lockMandate(kernel.tx, id);
  if (mandate === undefined) throw new NotFoundError('core.mandate_not_found', `No mandate ${id}`);
  if (mandate.revokedAt !== null)
    throw new ConflictError('core.mandate_revoked', `Mandate ${id} is revoked`);
  return mandate;
}

async function record(
  kernel: KernelContext,
  action: string,
  change: { before?: unknown; after: unknown; mandate: MandateRow },
): Promise<void> {
  const { mandate, ...content } = change;
  await recordAudit(kernel, {
    action: `core.${action}`,
    subject: { type: 'mandate', id: mandate.id },
    ...content,
  });
  await emitEvent(kernel, holdersChanged, { engagementIds: mandate.engagementIds, userId: null });
}
