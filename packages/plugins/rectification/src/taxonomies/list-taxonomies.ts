import type { z } from 'zod';

import type { RectificationCtx } from '../database.ts';
import { builtInTaxonomies } from './built-in-taxonomies.ts';
import { itemsOf } from './find-taxonomy.ts';
import { listRoundTaxonomies, listTaxonomyVersions } from './taxonomies.repository.ts';
import type { TaxonomyView } from './taxonomies.schemas.ts';
import type { TaxonomyNode } from './taxonomy.rules.ts';

type View = z.input<typeof TaxonomyView>;

/** Every version there is: what the product ships first, then the tenant's own. */
export async function listTaxonomies(ctx: RectificationCtx): Promise<View[]> {
  const rounds = await listRoundTaxonomies(ctx.tx);
  const used = (key: string, number: number) =>
    rounds.filter((it) => it.taxonomyKey === key && it.taxonomyNumber === number).length;
  const shipped = builtInTaxonomies.map(({ items, ...it }): View => ({
    id: null,
    version: 1,
    ...it,
    status: 'builtIn',
    publishedAt: null,
    updatedByName: null,
    items: viewOf(items),
    rounds: used(it.key, it.number),
  }));
  const own = (await listTaxonomyVersions(ctx.tx)).map((row): View => ({
    ...row,
    status: row.publishedAt === null ? 'draft' : 'published',
    items: viewOf(itemsOf(row)),
    rounds: used(row.key, row.number),
  }));
  return [...shipped, ...own];
}

function viewOf(items: readonly TaxonomyNode[]): View['items'] {
  return items.map(({ name, tags, parts }) => ({
    name,
    tags: [...tags],
    parts: parts.map((part) => ({
      name: part.name,
      tags: [...part.tags],
      parts: part.parts.map((leaf) => ({ name: leaf.name, tags: [...leaf.tags] })),
    })),
  }));
}
