import { ConflictError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { itemsOf } from './find-taxonomy.ts';
import { updateTaxonomyVersion } from './taxonomies.repository.ts';
import { lockDraft } from './update-taxonomy.ts';

/** From now on rounds may pin it, and nobody changes it any more. */
export async function publishTaxonomy(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const draft = await lockDraft(ctx, id, version);
  if (itemsOf(draft).length === 0)
    throw new ConflictError('rectification.taxonomy_empty', 'there is nothing to file under');

  await updateTaxonomyVersion(ctx.tx, id, { publishedAt: ctx.now, isPublished: true });

  await ctx.audit({
    action: 'rectification.taxonomy_published',
    subject: { type: 'taxonomy', id },
    summary: `发布问题分类“${draft.title}”第${draft.number}版`,
    after: { key: draft.key, number: draft.number, items: itemsOf(draft) },
  });
}
