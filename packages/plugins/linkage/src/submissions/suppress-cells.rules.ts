/** Counts below this are not shown to another tenant's reader (C8). */
export const leastShown = 3;

/** A table of counts with its sums, as it may be shown: null where a count is withheld. */
export interface ShownTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowSums: readonly (number | null)[];
  readonly columnSums: readonly (number | null)[];
  readonly sum: number | null;
}

/** One count: units of flow from one line of the table to another, so that sums balance. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * Withholds counts of 1 and 2, and as many more as it takes that none of them can be told from what is
 * shown. Whether there is anything at all is no secret: 0 is shown, and a withheld count is known to be
 * 1 or more. The counts of a row flow into columns, the columns into the total and the total back into
 * the rows; a withheld count can be told exactly when no circle of withheld counts leads through it.
 */
export function suppressCells(cells: readonly (readonly number[])[]): ShownTable {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const arcs = arcsOf(cells);
  const hidden = new Set([...arcs.keys()].filter((at) => isSmall(arcs[at]?.value ?? 0)));
  const small = [...hidden];
  for (const at of small) hideCircle({ arcs, hidden, nodes: rows + columns + 2 }, at);
  const shown = arcs.map(({ value }, at) => (hidden.has(at) ? null : value));
  const cellCount = rows * columns;
  return {
    cells: cells.map((row, r) => row.map((_, c) => shown[r * columns + c] ?? null)),
    rowSums: shown.slice(cellCount, cellCount + rows),
    columnSums: shown.slice(cellCount + rows, cellCount + rows + columns),
    sum: shown.at(-1) ?? null,
  };
}

const isSmall = (value: number) => value > 0 && value < leastShown;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Cells row by row, sums of rows, sums of columns, the sum of all. */
function arcsOf(cells: readonly (readonly number[])[]): readonly Arc[] {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const [rowTotal, columnTotal] = [rows + columns, rows + columns + 1];
  const sums = cells.map((row) => total(row));
  return [
    ...cells.flatMap((row, r) => row.map((value, c) => ({ from: r, to: rows + c, value }))),
    ...sums.map((value, r) => ({ from: columnTotal, to: r, value })),
    ...Array.from({ length: columns }, (_, c) => ({
      from: rows + c,
      to: rowTotal,
      value: total(cells.map((row) => row[c] ?? 0)),
    })),
    { from: rowTotal, to: columnTotal, value: total(sums) },
  ];
}

interface Net {
  readonly arcs: readonly Arc[];
  readonly hidden: Set<number>;
  readonly nodes: number;
}

/** Makes the count one of several that fit, by withholding the least that closes a circle through it. */
function hideCircle(net: Net, at: number): void {
  const arc = net.arcs[at];
  if (arc === undefined) return;
  const ways = [cheapestWay(net, at, { from: arc.to, to: arc.from })];
  if (arc.value > 1) ways.push(cheapestWay(net, at, { from: arc.from, to: arc.to }));
  const [best] = ways.flatMap((way) => way ?? []).toSorted((a, b) => a.cost - b.cost);
  for (const used of best?.arcs ?? []) net.hidden.add(used);
}

interface Way {
  readonly cost: number;
  readonly arcs: readonly number[];
}

/** Bellman–Ford over counts that can grow, and those that can shrink without reaching 0. */
function cheapestWay(
  { arcs, hidden, nodes }: Net,
  without: number,
  { from, to }: { readonly from: number; readonly to: number },
): Way | undefined {
  const best: (Way | undefined)[] = Array.from({ length: nodes });
  best[from] = { cost: 0, arcs: [] };
  for (let round = 0; round < nodes; round += 1) {
    let isChanged = false;
    for (const [at, arc] of arcs.entries()) {
      if (at === without || arc.value === 0) continue;
      const price = hidden.has(at) ? 0 : arc.value;
      isChanged = relax(best, arc.from, arc.to, { at, price }) || isChanged;
      if (arc.value > 1) isChanged = relax(best, arc.to, arc.from, { at, price }) || isChanged;
    }
    if (!isChanged) break;
  }
  return best[to];
}

function relax(
  best: (Way | undefined)[],
  from: number,
  to: number,
  { at, price }: { readonly at: number; readonly price: number },
): boolean {
  const way = best[from];
  if (way === undefined) return false;
  const cost = way.cost + price;
  if (cost >= (best[to]?.cost ?? Number.POSITIVE_INFINITY)) return false;
  best[to] = { cost, arcs: [...way.arcs, at] };
  return true;
}
