import { ConflictError, NotFoundError, ValidationError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { itemsOf, nodesOf } from './find-taxonomy.ts';
import {
  lockTaxonomyVersion,
  updateTaxonomyVersion,
  type TaxonomyRow,
} from './taxonomies.repository.ts';
import type { TaxonomyBody } from './taxonomies.schemas.ts';
import { doubledNames } from './taxonomy.rules.ts';

/** Rewrites a draft. */
export async function updateTaxonomy(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: TaxonomyBody; readonly version: number | undefined },
): Promise<void> {
  const before = await lockDraft(ctx, id, version);
  const doubled = doubledNames(nodesOf(body.items));
  if (doubled.length > 0) throw namedTwice(doubled);

  await updateTaxonomyVersion(ctx.tx, id, {
    title: body.title,
    items: JSON.stringify(body.items),
    updatedAt: ctx.now,
    updatedByName: ctx.actor.displayName,
  });

  await ctx.audit({
    action: 'rectification.taxonomy_updated',
    subject: { type: 'taxonomy', id },
    summary: `修改问题分类“${body.title}”第${before.number}版草稿`,
    before: { title: before.title, items: itemsOf(before) },
    after: body,
  });
}

/** A version nobody has published, locked. */
export async function lockDraft(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<TaxonomyRow> {
  const row = await lockTaxonomyVersion(ctx.tx, id);
  if (row === undefined)
    throw new NotFoundError('rectification.taxonomy_not_found', 'no such version');
  requireVersion(row, version);
  if (row.publishedAt !== null)
    throw new ConflictError('rectification.taxonomy_published', 'a published version stands');
  return row;
}

function namedTwice(names: readonly string[]): ValidationError {
  return new ValidationError('rectification.taxonomy_name_twice', 'a name stands twice', {
    reasons: [
      {
        code: 'rectification.taxonomy_name_twice',
        message: `同一级中名称重复：${names.join('、')}`,
        field: 'items',
      },
    ],
  });
}
