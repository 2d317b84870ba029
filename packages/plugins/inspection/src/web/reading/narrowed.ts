/** The address of the list on this page under other conditions; an empty one leaves it. */
export function narrowed(
  query: URLSearchParams,
  changes: Readonly<Record<string, string>>,
): string {
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  return `?${search.toString()}`;
}
