import type { StoredBlob } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requireOffer } from './require-offer.ts';

/** The signed paper by which the person agrees. The port writes the audit entry. */
export async function attachConsent(
  ctx: TalentPoolCtx,
  id: string,
  blob: StoredBlob,
): Promise<{ readonly id: string }> {
  await requireOffer(ctx, id, ['awaitingConsent']);
  const attached = await ctx.files.attach({ type: 'cardOffer', id }, blob, 'consent');
  return { id: attached.id };
}
