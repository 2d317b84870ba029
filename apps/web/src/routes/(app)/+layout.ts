import { Problem } from '@lianxun/api-client';
import { redirect } from '@sveltejs/kit';

import { apiOf } from '#lib/api/client.ts';
import type { Me } from '#lib/session/me.ts';
import { signInUrl } from '#lib/session/return-url.ts';

import type { LayoutLoad } from './$types';

export const ssr = false;

export const load: LayoutLoad = async ({ fetch }) => {
  try {
    return { me: await apiOf(fetch).get<Me>('/api/v1/me') };
  } catch (error) {
    if (error instanceof Problem && error.status === 401)
      redirect(302, signInUrl(new URL(location.href)));
    throw error;
  }
};
