import type { CaseType } from '@lianxun/plugin-api';
import { followVisit, inTalentPool } from '@lianxun/plugin-talent-pool/api';

import { markReturnedUnit, supersedeBriefings } from '../briefings/briefings.repository.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { feedbackReceived, mandatesToRevoke, onSiteExtended } from '../inspection.events.ts';
import { conflict, requireFound } from '../refusals.ts';
import { goesBack, textOf } from '../rounds/follow-round.ts';
import { extendMandates } from '../teams/extend-mandates.ts';
import { listMandates } from '../teams/mandates.repository.ts';
import { findEngagement, updatePlan } from './engagements.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** What follows a move of an engagement, by the stage it entered. */
export async function followEngagement(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  await followVisit(inTalentPool(ctx), moved.subjectId, moved);
  if (moved.stage === 'rectifying' && moved.fromStage === 'feedback') await receive(ctx, moved);
  if (moved.stage === 'cancelled') await cancel(ctx, moved);
  if (goesBack(ctx, moved)) await hearAnew(ctx, moved);
  if (moved.stage === 'onSite' && moved.fromStage === 'onSite') await extend(ctx, moved);
}

async function receive(ctx: InspectionCtx, { subjectId, fields }: Moved): Promise<void> {
  const engagement = requireFound(await findEngagement(ctx.tx, subjectId), 'engagement');
  if (engagement.feedbackOn === null) {
    throw conflict('feedback_missing', '尚未登记反馈，请先办理反馈再登记签收');
  }
  await updatePlan(ctx.tx, subjectId, {
    receivedOn: textOf(fields, 'receivedOn') ?? ctx.calendar.today(),
    receivedBy: textOf(fields, 'receivedBy'),
  });
  await ctx.emit(feedbackReceived, { engagementId: subjectId, roundId: engagement.roundId });
}

/** Neither its own briefings count for it any longer nor those of its round. */
async function hearAnew(ctx: InspectionCtx, { subjectId }: Moved): Promise<void> {
  const { roundId } = requireFound(await findEngagement(ctx.tx, subjectId), 'engagement');
  await supersedeBriefings(ctx.tx, { engagementId: subjectId }, ctx.now);
  await markReturnedUnit(ctx.tx, { engagementId: subjectId, roundId });
}

/** A mandate for this unit alone has nothing left to cover. */
async function cancel(ctx: InspectionCtx, { subjectId, reason }: Moved): Promise<void> {
  const { teamId } = requireFound(await findEngagement(ctx.tx, subjectId), 'engagement');
  if (teamId === null) return;
  const mandates = await listMandates(ctx.tx, [teamId]);
  const left = mandates.filter(
    (it) => it.revokedAt === null && it.engagementIds.every((id) => id === subjectId),
  );
  for (const { id } of left) await ctx.mandates.revoke(id, `巡察任务取消：${reason ?? ''}`);
  if (left.length > 0) await ctx.emit(mandatesToRevoke, { subject: 'engagement', id: subjectId });
}

async function extend(ctx: InspectionCtx, { subjectId, fields, reason }: Moved): Promise<void> {
  const offSiteOn = textOf(fields, 'offSiteOn');
  if (offSiteOn === null) return;
  const { teamId } = requireFound(await findEngagement(ctx.tx, subjectId), 'engagement');
  await updatePlan(ctx.tx, subjectId, { offSiteOn });
  if (teamId !== null) {
    await extendMandates(ctx, teamId, { until: offSiteOn, reason: reason ?? '延长进驻' });
  }
  await ctx.emit(onSiteExtended, { subject: 'engagement', id: subjectId });
}
