import { ForbiddenError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, invalid } from '../refusals.ts';
import { updateDispatch, type DispatchRow } from './dispatches.repository.ts';
import type { AnswerDispatchBody } from './dispatches.schemas.ts';
import { requireDispatch } from './require-dispatch.ts';

/** The person himself says whether he goes; agreeing, he signs the undertaking of secrecy. */
export async function answerRequest(
  ctx: TalentPoolCtx,
  id: string,
  { agrees, reason }: AnswerDispatchBody,
): Promise<void> {
  const row = await requireDispatch(ctx, id);
  if (row.userId !== ctx.actor.userId)
    throw new ForbiddenError('talent-pool.not_yours', 'only the person himself answers');
  requireAsked(row);
  const today = ctx.calendar.today();
  if (!agrees) {
    if (reason === null) throw invalid('reason_missing', '请写明不能参加的理由', 'reason');
    await ctx.workflow.move({ subject: 'dispatch', id, move: 'decline', reason });
  } else {
    await updateDispatch(ctx.tx, id, {
      personConsent: 'account',
      personConsentedOn: today,
      personConsentedBy: ctx.actor.displayName,
      undertakingSignedOn: today,
    });
  }
  await ctx.audit({
    action: agrees ? 'talent-pool.dispatch_consented' : 'talent-pool.dispatch_declined',
    subject: { type: 'dispatch', id },
    summary: agrees
      ? `${row.personName}同意参加${row.undertaking}并签署保密承诺书`
      : `${row.personName}谢绝参加${row.undertaking}`,
    after: { agrees, reason },
    unitId: row.unitId,
  });
}

/** Consent is given while the request, or another person for it, waits. */
export function requireAsked({ personConsent, stage, stateTitle }: DispatchRow): void {
  if (stage !== 'requested' && stage !== 'returned')
    throw conflict('not_asked', `这项抽调现在是“${stateTitle ?? ''}”，不再需要答复`);
  if (personConsent !== null && stage === 'requested') throw conflict('answered', '本人已经答复');
}
