import type { RectificationCtx } from '../database.ts';
import { roundTaxonomy } from '../taxonomies/find-taxonomy.ts';
import { categoriesOf } from './categories.rules.ts';
import { listFiledCategories } from './suggestions.repository.ts';
import { threeFocuses } from './three-focuses.ts';

/** What a finding may be filed under: the version its round has pinned, or what is in use. */
export async function listCategories(ctx: RectificationCtx, roundId: string | undefined) {
  const taxonomy = roundId === undefined ? undefined : await roundTaxonomy(ctx, roundId);
  if (taxonomy === undefined) {
    const filed = categoriesOf(threeFocuses, await listFiledCategories(ctx.tx));
    return {
      items: filed.map(({ name, parts }) => ({ name, parts: [...parts], third: {} })),
      taxonomy: null,
    };
  }
  const { title, number } = taxonomy;
  return {
    items: taxonomy.items.map(({ name, parts }) => ({
      name,
      parts: parts.map((part) => part.name),
      third: Object.fromEntries(parts.map((part) => [part.name, part.parts.map((it) => it.name)])),
    })),
    taxonomy: { title, number },
  };
}
