import type { StoredBlob } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requireDispatch } from './require-dispatch.ts';

/** A signed paper of the person or his unit. The port writes the audit entry. */
export async function attachAnswer(
  ctx: TalentPoolCtx,
  { id, of }: { readonly id: string; readonly of: 'unit' | 'person' },
  blob: StoredBlob,
): Promise<{ readonly id: string }> {
  const { released, unitId } = await requireDispatch(ctx, id);
  const attached = await ctx.files.attach({ type: 'dispatch', id, unitId, released }, blob, of);
  return { id: attached.id };
}
