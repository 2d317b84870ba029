/** The address of the list under other conditions; an empty one leaves it. */
export function narrowed(
  query: URLSearchParams,
  changes: Readonly<Record<string, string>>,
): string {
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') search.delete(name);
    else search.set(name, value);
  }
  return `?${search.toString()}`;
}
