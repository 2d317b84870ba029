import { measures, type Measure } from './count-units.rules.ts';
import type { SubmittedContent, UnitCounts } from './submitted-content.ts';
import { suppressCells, type ShownTable } from './suppress-cells.rules.ts';

export interface Shown {
  readonly checked: number | null;
  readonly withProblem: number | null;
  readonly leads: number | null;
}

export interface ShownItem {
  /** In the order of the submissions. */
  readonly counties: readonly (Shown & { readonly kinds: readonly Shown[] })[];
  readonly kinds: readonly Shown[];
  readonly total: Shown;
}

/** One item over counties and kinds of units; small counts, and those that would tell them, are withheld. */
export function shownItem(
  itemId: string,
  submissions: readonly Pick<SubmittedContent, 'items'>[],
  kinds: readonly string[],
): ShownItem {
  const rows = submissions.map((content) => countsOf(itemId, content));
  const tableOf = (measure: Measure): ShownTable =>
    suppressCells(
      rows.map((row) =>
        kinds.map((kind) => row.find((it) => it.unitKind === kind)?.[measure] ?? 0),
      ),
    );
  const [checked, withProblem, leads] = measures.map((measure) => tableOf(measure));
  const at = (pick: (table: ShownTable) => number | null | undefined): Shown => ({
    checked: (checked && pick(checked)) ?? null,
    withProblem: (withProblem && pick(withProblem)) ?? null,
    leads: (leads && pick(leads)) ?? null,
  });
  return {
    counties: submissions.map((_, county) => ({
      ...at((table) => table.rowSums[county]),
      kinds: kinds.map((_kind, kind) => at((table) => table.cells[county]?.[kind])),
    })),
    kinds: kinds.map((_, kind) => at((table) => table.columnSums[kind])),
    total: at((table) => table.sum),
  };
}

/** Units of each kind, withheld in the same way. */
export function shownUnits(
  submissions: readonly Pick<SubmittedContent, 'units'>[],
  kinds: readonly string[],
): readonly (readonly (number | null)[])[] {
  return suppressCells(
    submissions.map(({ units }) =>
      kinds.map((kind) => units.find(({ unitKind }) => unitKind === kind)?.number ?? 0),
    ),
  ).cells;
}

export function countsOf(
  itemId: string,
  { items }: Pick<SubmittedContent, 'items'>,
): readonly UnitCounts[] {
  return items.find((item) => item.itemId === itemId)?.counts ?? [];
}

export const hasProblem = (counts: readonly UnitCounts[]): boolean =>
  counts.some(({ withProblem }) => withProblem > 0);

/** Common where at least this share of the counties that were asked has the problem. */
export function isCommon(withProblem: number, asked: number, commonFrom: number): boolean {
  return withProblem > 0 && asked > 1 && withProblem * 100 >= commonFrom * asked;
}
