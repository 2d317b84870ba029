/** Collections nothing on the page is drawn from, for files with runes: they hold many entries and tell nobody. */
export const plainMap = <Key, Value>(
  entries: Iterable<readonly [Key, Value]> = [],
): Map<Key, Value> => new Map(entries);

export const plainSet = <Value>(): Set<Value> => new Set();
