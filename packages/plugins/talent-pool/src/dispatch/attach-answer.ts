import type { StoredBlob } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { paperPurpose, type PaperParty } from './dispatch-papers.rules.ts';
import { requireDispatch } from './require-dispatch.ts';
import { requirePaperWanted } from './require-paper-wanted.ts';

/** A signed paper of the person or his unit. The port writes the audit entry. */
export async function attachAnswer(
  ctx: TalentPoolCtx,
  { id, of }: { readonly id: string; readonly of: PaperParty },
  blob: StoredBlob,
): Promise<{ readonly id: string }> {
  const row = await requireDispatch(ctx, id);
  requirePaperWanted(row, of);
  const { released, unitId } = row;
  const attached = await ctx.files.attach(
    { type: 'dispatch', id, unitId, released },
    blob,
    paperPurpose(of, row),
  );
  return { id: attached.id };
}
