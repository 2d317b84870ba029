/** Stride of an id at each depth: country, province, city, county or zone (architecture §2.2). */
const strides = [2_000_000_000, 20_000_000, 400_000, 4_000, 40] as const;

export interface Interval {
  readonly id: number;
  readonly high: number;
}

/** Interval of the `index`-th child (from 0) below a tenant; the first stride of a subtree is its root's own. */
export function childInterval(parent: Interval, depth: number, index: number): Interval {
  const stride = strides[depth];
  if (stride === undefined) throw new RangeError(`no tenants at depth ${depth}`);
  const id = parent.id + stride * (index + 1);
  const high = id + stride - 1;
  if (high > parent.high)
    throw new RangeError(`tenant ${parent.id} has no room for child ${index}`);
  return { id, high };
}

/** Which child (from 0) an id is; the inverse of `childInterval`. */
export function childPlace(parent: Interval, depth: number, id: number): number {
  return (id - parent.id) / (strides[depth] ?? Number.NaN) - 1;
}

export const country: Interval = { id: 1, high: 2_000_000_000 };
