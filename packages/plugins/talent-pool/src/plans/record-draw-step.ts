import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { contentHash } from './content-hash.ts';
import { insertDrawStep, type PlanDrawRow } from './plan-draws.repository.ts';
import type { DrawContent, DrawStep } from './plan-tables.ts';

/** Adds a record to the chain of a plan's draws: each carries the hash of the one before it. */
export async function recordDrawStep(
  ctx: TalentPoolCtx,
  steps: readonly PlanDrawRow[],
  {
    planId,
    drawNo,
    step,
    content,
    reason = null,
  }: {
    readonly planId: string;
    readonly drawNo: number;
    readonly step: DrawStep;
    readonly content: DrawContent;
    readonly reason?: string | null;
  },
): Promise<string> {
  const previousHash = steps.at(-1)?.hash ?? null;
  const hash = contentHash(content, previousHash);
  await insertDrawStep(ctx.tx, {
    id: uuidv7(),
    planId,
    drawNo,
    step,
    content: JSON.stringify(content),
    hash,
    previousHash,
    reason,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  return hash;
}
