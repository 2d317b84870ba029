import { z } from 'zod';

/** An item as a checklist, or a check by one, lists it. */
export const ListedItem = z.object({ itemId: z.uuid(), code: z.string() });
export type ListedItem = z.output<typeof ListedItem>;

/** What the content says to one item. */
interface Answer {
  readonly code: string;
  readonly words?: string;
  readonly number?: number;
}

export const seen = ({ number, words }: Answer) => ({
  isChecked: true,
  hasProblem: words !== undefined,
  number: number ?? null,
  words: words ?? null,
});

export function itemOf(items: readonly ListedItem[], { code }: Answer): string {
  const item = items.find((it) => it.code === code);
  if (item === undefined) throw new Error(`No item ${code}`);
  return item.itemId;
}
