/** The address to come back to; anything that is not a path of this site becomes the home page. */
export function safeReturnUrl(next: string | null): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}

export function signInUrl(from: URL): string {
  const next = safeReturnUrl(`${from.pathname}${from.search}`);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
