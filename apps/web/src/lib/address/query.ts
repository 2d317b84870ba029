/** What of an address these functions read. */
interface Address {
  readonly pathname: string;
  readonly search: string;
}

type Changes = Readonly<Record<string, string | null | undefined>>;

/** The same address with other conditions; an empty one leaves it. */
export function withQuery(url: Address, changes: Changes): string {
  const search = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  return search.size === 0 ? url.pathname : `${url.pathname}?${search.toString()}`;
}

/** The conditions of a list as its address has them, empty where there is none. */
export function queryOf<Name extends string>(
  url: Address,
  names: readonly Name[],
): Record<Name, string> {
  const search = new URLSearchParams(url.search);
  const entries = names.map((name) => [name, search.get(name) ?? '']);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are exactly the names
  return Object.fromEntries(entries) as Record<Name, string>;
}
