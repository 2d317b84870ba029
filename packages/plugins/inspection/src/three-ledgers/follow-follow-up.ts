import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { FollowUpMoved } from './follow-up-message.ts';
import { findFollowUp, updateFollowUp } from './follow-ups.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

const told = ['answered', 'concluded', 'cancelled', 'asked'];

/** What a person did here crosses to the other half; what came from there has been written already. */
export async function followFollowUp(ctx: InspectionCtx, moved: Moved): Promise<void> {
  const { fields, fromStage, move, reason, stage, subjectId } = moved;
  if (move === null || ctx.actor.kind === 'job' || fromStage === stage || !told.includes(stage))
    return;
  const row = requireFound(await findFollowUp(ctx.tx, { id: subjectId }), 'ledger_follow_up');
  const answer = stage === 'answered' ? answerIn(fields) : null;
  if (answer !== null)
    await updateFollowUp(ctx.tx, row.id, {
      answer,
      answeredBy: ctx.actor.userId,
      answeredByName: ctx.actor.displayName,
      answeredAt: ctx.now,
      verdictNote: null,
    });
  else await updateFollowUp(ctx.tx, row.id, { verdictNote: reason });
  await ctx.exchange.send({
    type: 'ledgerFollowUp',
    exchangeId: row.exchangeId,
    to: row.partnerTenantId,
    verb: move,
    content: { answer, reason } satisfies FollowUpMoved,
  });
}

function answerIn(fields: Readonly<Record<string, unknown>>): string {
  const answer = fields['answer'];
  if (typeof answer !== 'string' || answer.trim() === '' || answer.length > 5000)
    throw conflict('follow_up_unanswered', '请写明办理情况，不超过 5000 字');
  return answer.trim();
}
