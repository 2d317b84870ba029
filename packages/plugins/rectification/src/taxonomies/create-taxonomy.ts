import { ConflictError, NotFoundError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import type { RectificationCtx } from '../database.ts';
import { builtInTaxonomies } from './built-in-taxonomies.ts';
import { findTaxonomy } from './find-taxonomy.ts';
import { insertTaxonomyVersion, listTaxonomyVersions } from './taxonomies.repository.ts';
import type { CreateTaxonomyBody } from './taxonomies.schemas.ts';

/** A draft: the next version of a taxonomy, or the first one of the tenant's own. */
export async function createTaxonomy(
  ctx: RectificationCtx,
  { title, from }: z.output<typeof CreateTaxonomyBody>,
): Promise<string> {
  const own = await listTaxonomyVersions(ctx.tx);
  const source = from && (await findTaxonomy(ctx, from.key, from.number));
  if (from !== undefined && source === undefined)
    throw new NotFoundError('rectification.taxonomy_not_found', 'no such version');
  if (source && own.some((it) => it.key === source.key && it.publishedAt === null)) {
    throw new ConflictError('rectification.taxonomy_draft_exists', 'a draft is open');
  }
  const id = uuidv7();
  const key = source?.key ?? `own-${await ctx.numbers.next('rectification.taxonomy')}`;
  const numbers = [...builtInTaxonomies, ...own]
    .filter((it) => it.key === key)
    .map(({ number }) => number);
  const number = Math.max(0, ...numbers) + 1;

  await insertTaxonomyVersion(ctx.tx, {
    id,
    isPublished: false,
    key,
    number,
    title,
    items: JSON.stringify(source?.items ?? []),
    updatedAt: ctx.now,
    updatedByName: ctx.actor.displayName,
  });

  await ctx.audit({
    action: 'rectification.taxonomy_created',
    subject: { type: 'taxonomy', id },
    summary: `新建问题分类“${title}”第${number}版草稿`,
    after: { key, number, title, from },
  });
  return id;
}
