import { createApi, type Api } from './create-api.ts';

/** What is used of the browser's; this package is checked without the types of the DOM. */
declare const location: { readonly origin: string };

/** The API of this origin, as a page's `load` sees it, or the browser outside of one. */
export function apiOf(fetch: typeof globalThis.fetch = globalThis.fetch): Api {
  return createApi((request) => fetch(request), location.origin);
}
