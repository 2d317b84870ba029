import { v4 as uuidv4 } from 'uuid';
import { z } from 'zod';

import type { TalentPoolCtx } from '../database.ts';
import { findDraft, upsertDraft } from './ballot-box.repository.ts';
import type { Box } from './ballot-box.ts';
import type { Marks } from './ballot.rules.ts';

const StoredMarks = z.record(
  z.string(),
  z.object({ score: z.int().min(0).max(100).nullable(), remark: z.string().nullable() }),
);

const bindingOf = ({ evaluationId }: Box, raterId: string) =>
  `p_talent_pool.rating_drafts.sealed:${evaluationId}:${raterId}`;

/** What a rater has filled in and not handed in. */
export async function readDraft(ctx: TalentPoolCtx, box: Box, raterId: string): Promise<Marks> {
  const draft = await findDraft(ctx.tx, box.evaluationId, raterId);
  if (draft === undefined) return {};
  const text = await ctx.secrets.open(draft.sealed, bindingOf(box, raterId));
  return StoredMarks.parse(JSON.parse(text));
}

export async function keepDraft(
  ctx: TalentPoolCtx,
  box: Box,
  draft: { readonly raterId: string; readonly marks: Marks },
): Promise<void> {
  await upsertDraft(ctx.tx, {
    id: uuidv4(),
    engagementId: box.engagementId,
    evaluationId: box.evaluationId,
    raterId: draft.raterId,
    sealed: await ctx.secrets.seal(JSON.stringify(draft.marks), bindingOf(box, draft.raterId)),
  });
}
