import { goto } from '$app/navigation';

/** Goes to another page. */
export function go(href: string): void {
  void goto(href);
}

/** Changes conditions of the list on this page; an empty one leaves the address. */
export function narrow(query: URLSearchParams, changes: Readonly<Record<string, string>>): void {
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  void goto(`?${search.toString()}`, { reset: false });
}
