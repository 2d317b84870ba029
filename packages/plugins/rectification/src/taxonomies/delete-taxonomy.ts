import type { RectificationCtx } from '../database.ts';
import { deleteTaxonomyVersion } from './taxonomies.repository.ts';
import { lockDraft } from './update-taxonomy.ts';

/** Drops a draft. */
export async function deleteTaxonomy(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const draft = await lockDraft(ctx, id, version);
  await deleteTaxonomyVersion(ctx.tx, id);

  await ctx.audit({
    action: 'rectification.taxonomy_dropped',
    subject: { type: 'taxonomy', id },
    summary: `放弃问题分类“${draft.title}”第${draft.number}版草稿`,
    before: { key: draft.key, number: draft.number, title: draft.title },
  });
}
