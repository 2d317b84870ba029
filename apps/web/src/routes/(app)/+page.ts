import { redirect } from '@sveltejs/kit';

import { homeOf } from '#lib/session/scope.ts';

import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { me } = await parent();
  const home = homeOf(me);
  if (home !== '/') redirect(302, home);
};
