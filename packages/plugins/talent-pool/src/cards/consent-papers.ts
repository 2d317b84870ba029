import type { Attachment } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import type { OfferRow } from './card-offers.repository.ts';

/** Signed papers of an offer; a renewal asks anew, so that those of the former period answer nothing. */
export async function consentPapers(
  ctx: TalentPoolCtx,
  { id, preparedAt }: Pick<OfferRow, 'id' | 'preparedAt'>,
): Promise<Attachment[]> {
  const files = (await ctx.files.list('cardOffer', [id])).get(id) ?? [];
  return files.map((file) =>
    new Date(file.createdAt) < new Date(preparedAt) ? { ...file, purpose: 'former' } : file,
  );
}
