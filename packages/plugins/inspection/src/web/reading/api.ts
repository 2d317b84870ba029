import { createApi, type Api } from '@lianxun/api-client';

/** The API of this origin, for the pages of the plugin. */
export function apiOf(): Api {
  return createApi((request) => fetch(request), location.origin);
}
