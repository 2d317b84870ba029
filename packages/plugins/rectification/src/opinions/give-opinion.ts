import { v7 as uuidv7 } from 'uuid';

import type { OpinionBody, RectificationCtx } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { lockOpinion, upsertOpinion } from './opinions.repository.ts';

export interface OpinionInput {
  readonly body: OpinionBody;
  readonly opinion: string;
}

const judged = new Set(['planning', 'rectifying', 'closing', 'partlyDone', 'notDone']);

/** A reviewing body's opinion (派驻组意见 …). The unit reads it once the joint review has spoken. */
export async function giveOpinion(
  ctx: RectificationCtx,
  findingId: string,
  input: OpinionInput,
): Promise<void> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, (stage) => judged.has(stage), 'rectification.not_under_review');
  const before = await lockOpinion(ctx.tx, findingId, input.body);

  const { engagementId, unitId } = finding;
  await upsertOpinion(ctx.tx, {
    id: uuidv7(),
    engagementId,
    unitId,
    released: false,
    findingId,
    ...input,
    signedBy: ctx.actor.userId,
    signedByName: ctx.actor.displayName,
    signedOn: ctx.calendar.today(),
  });

  await ctx.audit({
    action: 'rectification.opinion_given',
    subject: { type: 'finding', id: findingId },
    before: before && { body: before.body, opinion: before.opinion, signedBy: before.signedByName },
    after: input,
    engagementId,
    unitId,
  });
}
