import type { ModelData } from 'highs';

import { range } from './dense-list.ts';

export type Entries = readonly (readonly [column: number, value: number])[];

/** Rows and columns of a model, to be maximised, as HiGHS takes them. */
export class SparseModel {
  readonly costs: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly isWhole: boolean[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  /** Added to every objective. */
  offset = 0;

  addColumn(cost: number, upper: number, isWhole = true): number {
    this.costs.push(cost);
    this.lower.push(0);
    this.upper.push(upper);
    this.isWhole.push(isWhole);
    return this.costs.length - 1;
  }

  addRow(lower: number, upper: number, entries: Entries): number {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    return this.rowLower.length - 1;
  }

  emptyCopy(): SparseModel {
    const copy = new SparseModel();
    copy.offset = this.offset;
    return copy;
  }

  get columns(): number {
    return this.costs.length;
  }

  get rows(): number {
    return this.rowLower.length;
  }

  toData(sense: ModelData['sense']): ModelData {
    return {
      numCols: this.columns,
      numRows: this.rows,
      ...(sense === undefined ? {} : { sense }),
      offset: this.offset,
      colCost: this.costs,
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.rowLower,
      rowUpper: this.rowUpper,
      integrality: range(this.columns).map((column) => (this.isWhole[column] === true ? 1 : 0)),
      matrix: {
        format: 'csr',
        numRows: this.rows,
        numCols: this.columns,
        starts: this.starts,
        indices: this.indices,
        values: this.values,
      },
    };
  }
}
