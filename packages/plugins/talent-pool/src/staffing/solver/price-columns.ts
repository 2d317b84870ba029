import { at } from './dense-list.ts';
import type { SparseModel } from './sparse-model.ts';

/** What prices of the rows say about the columns. */
export interface Pricing {
  /** No feasible values have a higher objective, whatever the prices: weak duality. */
  readonly bound: number;
  /** Objective gained by one more of each column at these prices. */
  readonly gains: Float64Array;
}

/** Prices that would make a bound infinite are taken as none. */
export function priceColumns(sparse: SparseModel, prices: ArrayLike<number>): Pricing {
  const gains = Float64Array.from(sparse.costs);
  let bound = sparse.offset;
  for (let row = 0; row < sparse.rows; row += 1) {
    const limit = at(prices, row) > 0 ? at(sparse.rowUpper, row) : at(sparse.rowLower, row);
    const price = Number.isFinite(limit) ? at(prices, row) : 0;
    if (price === 0) continue;
    bound += price * limit;
    for (let entry = at(sparse.starts, row); entry < at(sparse.starts, row + 1); entry += 1) {
      const column = at(sparse.indices, entry);
      gains[column] = at(gains, column) - price * at(sparse.values, entry);
    }
  }
  for (let column = 0; column < sparse.columns; column += 1) {
    if (at(gains, column) > 0) bound += at(gains, column) * at(sparse.upper, column);
  }
  return { bound, gains };
}

/** The model with these columns alone; the others are 0. */
export function restrict(sparse: SparseModel, columns: Int32Array): SparseModel {
  const place = new Int32Array(sparse.columns).fill(-1);
  const part = sparse.emptyCopy();
  for (const column of columns) {
    place[column] = part.addColumn(
      at(sparse.costs, column),
      at(sparse.upper, column),
      at(sparse.isWhole, column),
    );
  }
  for (let row = 0; row < sparse.rows; row += 1) {
    const entries: (readonly [number, number])[] = [];
    for (let entry = at(sparse.starts, row); entry < at(sparse.starts, row + 1); entry += 1) {
      const column = at(place, at(sparse.indices, entry));
      if (column >= 0) entries.push([column, at(sparse.values, entry)]);
    }
    part.addRow(at(sparse.rowLower, row), at(sparse.rowUpper, row), entries);
  }
  return part;
}
