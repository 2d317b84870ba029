import { v7 as uuidv7 } from 'uuid';

import type { ReboundOrigin, RectificationCtx } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { insertRebound, listCloseOutSigners } from './rebounds.repository.ts';

export interface ReboundInput {
  readonly origin: ReboundOrigin;
  readonly description: string;
  readonly foundOn: string;
}

/** 反弹: a closed finding recurs. The record, with the close-out that did not hold, allows reopening. */
export async function recordRebound(
  ctx: RectificationCtx,
  findingId: string,
  input: ReboundInput,
): Promise<string> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(
    finding.stage,
    (stage) => stage === 'closed' || stage === 'partlyDone',
    'rectification.not_closed',
  );

  const id = uuidv7();
  const { engagementId, unitId, released, closedOn } = finding;
  await insertRebound(ctx.tx, {
    id,
    engagementId,
    unitId,
    released,
    findingId,
    ...input,
    closedOn,
    approvers: await listCloseOutSigners(ctx.tx, findingId),
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
  });

  await ctx.audit({
    action: 'rectification.rebound_recorded',
    subject: { type: 'finding', id: findingId },
    summary: '登记反弹',
    after: { reboundId: id, closedOn, ...input },
    engagementId,
    unitId,
  });
  return id;
}
