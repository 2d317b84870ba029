import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import {
  insertDecision,
  lockBriefing,
  lockDecision,
  updateDecisionRow,
} from './briefings.repository.ts';
import type { AddDecisionBody, UpdateDecisionBody } from './briefings.schemas.ts';
import { requireUndecided } from './record-briefing.ts';

/** 处置意见: what those who were briefed decided, who sees to it, and by when. */
export async function addDecision(
  ctx: InspectionCtx,
  briefingId: string,
  body: AddDecisionBody,
): Promise<string> {
  const briefing = requireFound(await lockBriefing(ctx.tx, briefingId), 'briefing');
  if (briefing.supersededAt !== null)
    throw conflict('briefing_superseded', '报告已退回，这次汇报的记录不再修改');
  const id = uuidv7();
  await insertDecision(ctx.tx, {
    id,
    briefingId,
    ...body,
    doneOn: null,
    outcome: null,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.briefing_decision_added',
    subject: { type: 'briefing', id: briefingId },
    summary: `登记处置意见，由${body.responsible}于${body.dueOn}前落实`,
    after: body,
    engagementId: briefing.engagementId,
  });
  return id;
}

/** Puts a decision right, or says what became of it. */
export async function updateDecision(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateDecisionBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockDecision(ctx.tx, id), 'decision');
  requireVersion(before, version);
  const after = { ...before, ...definedOf(body) };
  if ((after.doneOn === null) !== (after.outcome === null))
    throw invalid('decision_outcome', '落实日期和落实情况须一并填写', 'outcome');
  const changes = definedOf(body);
  const isRewritten = (['opinion', 'responsible', 'dueOn'] as const).some(
    (key) => after[key] !== before[key],
  );
  if (isRewritten)
    await requireUndecided(
      ctx,
      requireFound(await lockBriefing(ctx.tx, before.briefingId), 'briefing'),
    );
  await updateDecisionRow(ctx.tx, id, changes);
  await ctx.audit({
    action: 'inspection.briefing_decision_updated',
    subject: { type: 'briefing', id: before.briefingId },
    before: pick(before, changes),
    after: changes,
  });
}
