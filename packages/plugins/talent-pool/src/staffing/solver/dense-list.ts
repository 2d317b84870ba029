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

/** Values by key, in the order in which keys first appear. */
export function groupBy<Element, Key>(
  list: Iterable<Element>,
  keyOf: (element: Element) => Key,
): Map<Key, Element[]> {
  const groups = new Map<Key, Element[]>();
  for (const element of list) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return groups;
}
