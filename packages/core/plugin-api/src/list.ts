import { z } from 'zod';

/** Query of every list: page size and the cursor of the previous page. */
export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
});

/** A page: the items, and the cursor of the next page or null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** A page of rows. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Cuts the row that was fetched beyond the page size and makes the cursor from the last kept one. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  page: { readonly cursor: (row: Row) => string; readonly view: (row: Row) => Item },
): Page<Item> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map((row) => page.view(row)),
    next: rows.length > limit && last !== undefined ? page.cursor(last) : null,
  };
}
