import { apiOf } from '@lianxun/api-client';

import { safeReturnUrl } from '#lib/session/return-url.ts';

import type { PageLoad } from './$types';
import { getAuthOptions, type AuthOptions } from './auth-api.ts';

export const load: PageLoad = ({ fetch, url }) => {
  const next = safeReturnUrl(url.searchParams.get('next'));
  const options = getAuthOptions(apiOf(fetch)).catch((): AuthOptions => ({
    demo: false,
    secure: true,
  }));
  return { next, options };
};
