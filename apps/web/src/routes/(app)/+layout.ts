import { apiOf, type ApiSchema, Problem } from '@lianxun/api-client';
import { redirect } from '@sveltejs/kit';

import type { Me } from '#lib/session/me.ts';
import { signInUrl } from '#lib/session/return-url.ts';

import type { LayoutLoad } from './$types';

export const ssr = false;

/** A session that still owes a step finishes it by signing in once more. */
function signInAgain({ status, code }: Problem): boolean {
  return status === 401 || code === 'password_change_required';
}

export const load: LayoutLoad = async ({ fetch }) => {
  try {
    const api = apiOf(fetch);
    const me = await api.get<ApiSchema<'MeView'>>('/api/v1/me');
    return { me: me satisfies Me };
  } catch (error) {
    if (error instanceof Problem && signInAgain(error))
      redirect(302, signInUrl(new URL(location.href)));
    throw error;
  }
};
