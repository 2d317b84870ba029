import type { TalentPoolCtx } from '../../database.ts';
import { requireVersion } from '../../refusals.ts';
import { deleteDraft, type RuleDraftRow } from './rule-sets.repository.ts';

/** Removes the draft that was read; refuses when somebody has written on it meanwhile. */
export async function takeDraft(ctx: TalentPoolCtx, { version }: RuleDraftRow): Promise<void> {
  if ((await deleteDraft(ctx.tx, version)) === undefined)
    requireVersion({ version: version + 1 }, version);
}
