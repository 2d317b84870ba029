import type { SubmittedContent, UnitCounts } from './submitted-content.ts';

/** One item at one unit, of this tenant alone. */
interface Looked {
  readonly engagementId: string;
  readonly isChecked: boolean;
  readonly hasProblem: boolean;
  readonly leads: number;
}

interface CountedItem {
  readonly item: { readonly itemId: string; readonly isLocal: boolean };
  readonly byUnit: readonly Looked[];
}

/** Counts by item and kind of unit; own items of the county stay with it. */
export function countByKind(
  items: readonly CountedItem[],
  kindOf: ReadonlyMap<string, string>,
): SubmittedContent['items'] {
  return items
    .filter(({ item }) => !item.isLocal)
    .map(({ byUnit, item: { itemId } }) => ({
      itemId,
      counts: [...Map.groupBy(byUnit, ({ engagementId }) => kindOf.get(engagementId) ?? 'other')]
        .map(([unitKind, units]) => sumOf(unitKind, units))
        .filter(({ checked, leads, withProblem }) => checked + withProblem + leads > 0)
        .toSorted((a, b) => a.unitKind.localeCompare(b.unitKind)),
    }));
}

function sumOf(unitKind: string, units: readonly Looked[]): UnitCounts {
  return {
    unitKind,
    checked: units.filter(({ isChecked }) => isChecked).length,
    withProblem: units.filter(({ hasProblem }) => hasProblem).length,
    leads: units.reduce((sum, { leads }) => sum + leads, 0),
  };
}

/** How many units of each kind there are. */
export function unitsByKind(kinds: Iterable<string>): SubmittedContent['units'] {
  return [...Map.groupBy(kinds, (kind) => kind)]
    .map(([unitKind, all]) => ({ unitKind, number: all.length }))
    .toSorted((a, b) => a.unitKind.localeCompare(b.unitKind));
}

export const measures = ['checked', 'withProblem', 'leads'] as const;
export type Measure = (typeof measures)[number];

/** A count that is another than it was. */
export interface CountChange {
  readonly itemId: string;
  readonly unitKind: string;
  readonly measure: Measure;
  readonly before: number;
  readonly after: number;
}

/** What a new version says otherwise, count by count. */
export function changedCounts(
  before: Pick<SubmittedContent, 'items'>,
  after: Pick<SubmittedContent, 'items'>,
): readonly CountChange[] {
  const [old, fresh] = [byPlace(before), byPlace(after)];
  const places = [...new Set([...old.keys(), ...fresh.keys()])];
  return places.flatMap((place) => {
    const [itemId = '', unitKind = ''] = place.split(' ');
    return measures.flatMap((measure) => {
      const [was, is] = [old.get(place)?.[measure] ?? 0, fresh.get(place)?.[measure] ?? 0];
      return was === is ? [] : [{ itemId, unitKind, measure, before: was, after: is }];
    });
  });
}

function byPlace({ items }: Pick<SubmittedContent, 'items'>): ReadonlyMap<string, UnitCounts> {
  return new Map(
    items.flatMap(({ counts, itemId }) =>
      counts.map((count) => [`${itemId} ${count.unitKind}`, count] as const),
    ),
  );
}
