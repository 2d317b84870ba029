import type { RequestEvent } from '@sveltejs/kit';

import { showPage, takePage, type PublicRequest } from '#lib/public-form/answer-page.ts';

import type { RequestHandler } from './$types';

/** For whoever holds a link: rendered here, works without script, keeps nothing. */
export const GET: RequestHandler = (event) => showPage(requestOf(event));

export const POST: RequestHandler = (event) => takePage(requestOf(event), event.request);

/** In one process with the API it is asked there; in development through the proxy. */
function requestOf({ url, params, platform }: RequestEvent): PublicRequest {
  const api = platform?.req?.askApi ?? ((request: Request) => fetch(request));
  return { url, token: params['token'] ?? '', api };
}
