import { goto } from '$app/navigation';

/** What `PageProps.navigate` does: a change of the query keeps focus and scroll position. */
export function navigate(
  href: string,
  { replace = false }: { readonly replace?: boolean } = {},
): void {
  const stays = new URL(href, location.href).pathname === location.pathname;
  void goto(href, { replace, reset: !stays });
}
