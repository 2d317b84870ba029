/** The element that is known to be there. */
export function at<Element>(list: ArrayLike<Element>, position: number): Element {
  const element = list[position];
  if (element === undefined) throw new RangeError(`nothing at ${position} of ${list.length}`);
  return element;
}

/** Numbers 0 … length − 1. */
export function range(length: number): number[] {
  return Array.from({ length }, (_, position) => position);
}
