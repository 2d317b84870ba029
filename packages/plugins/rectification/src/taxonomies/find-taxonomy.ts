import { readOncePerBatch, ValidationError } from '@lianxun/plugin-api';
import type { z } from 'zod';

import type { RectificationCtx } from '../database.ts';
import { builtInTaxonomies } from './built-in-taxonomies.ts';
import {
  findRoundTaxonomy,
  findTaxonomyVersion,
  type TaxonomyRow,
} from './taxonomies.repository.ts';
import { TaxonomyItems } from './taxonomies.schemas.ts';
import {
  misfiled,
  type FiledUnder,
  type Misfiled,
  type Taxonomy,
  type TaxonomyNode,
} from './taxonomy.rules.ts';

/** A version, the tenant's own or one the product ships. */
export async function findTaxonomy(
  ctx: RectificationCtx,
  key: string,
  number: number,
): Promise<(Taxonomy & { readonly isPublished: boolean }) | undefined> {
  const own = await findTaxonomyVersion(ctx.tx, key, number);
  if (own !== undefined)
    return { ...own, items: itemsOf(own), isPublished: own.publishedAt !== null };
  const shipped = builtInTaxonomies.find((it) => it.key === key && it.number === number);
  return shipped && { ...shipped, isPublished: true };
}

/** The version a round has pinned; undefined where it has none and every name goes. */
export const roundTaxonomy = readOncePerBatch(
  async (ctx: RectificationCtx, roundId: string): Promise<Taxonomy | undefined> => {
    const pinned = await findRoundTaxonomy(ctx.tx, roundId);
    if (pinned === undefined) return undefined;
    return await findTaxonomy(ctx, pinned.taxonomyKey, pinned.taxonomyNumber);
  },
);

export function itemsOf({ items }: Pick<TaxonomyRow, 'items'>): TaxonomyNode[] {
  return nodesOf(TaxonomyItems.parse(items));
}

/** Three levels of a kind, whatever a level has below it. */
export function nodesOf(items: z.output<typeof TaxonomyItems>): TaxonomyNode[] {
  return items.map((first) => ({
    ...first,
    parts: first.parts.map((second) => ({
      ...second,
      parts: second.parts.map((third) => ({ ...third, parts: [] })),
    })),
  }));
}

/** What of a filing the round's version does not know. */
export async function misfiledIn(
  ctx: RectificationCtx,
  roundId: string,
  filed: FiledUnder,
): Promise<Misfiled | undefined> {
  const taxonomy = await roundTaxonomy(ctx, roundId);
  return taxonomy && misfiled(taxonomy, filed);
}

/** Refuses a filing that the round's version does not know, naming what comes nearest. */
export async function requireFiled(
  ctx: RectificationCtx,
  roundId: string,
  filed: FiledUnder,
): Promise<void> {
  const found = await misfiledIn(ctx, roundId, filed);
  if (found === undefined) return;
  const near = found.candidates.length === 0 ? '' : `，最接近的有：${found.candidates.join('、')}`;
  throw new ValidationError('rectification.category_unknown', `no class ${found.text}`, {
    reasons: [
      {
        code: 'rectification.category_unknown',
        message: `本轮次采用的问题分类中没有“${found.text}”${near}`,
        field: found.column,
      },
    ],
  });
}
