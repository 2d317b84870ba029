import { createApi, type Api } from '@lianxun/api-client';

/** The API as a page's `load` sees it, or the browser outside of one. */
export function apiOf(fetch: typeof globalThis.fetch = globalThis.fetch): Api {
  return createApi((request) => fetch(request), globalThis.location.origin);
}
