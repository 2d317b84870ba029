import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const webBuild = join(import.meta.dirname, '../../../web/build/handler.js');
/** How a page rendered in this process asks the API. */
export type AskApi = (request: Request) => Response | Promise<Response>;

const publicPages = /^\/p\//;
const apiPaths = /^\/(api|docs)(\/|$)|^\/(healthz|readyz|openapi\.json)$/;

const pageHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** The built web application, when there is one. */
export async function loadWeb(): Promise<RequestListener | undefined> {
  if (!existsSync(webBuild)) return undefined;
  const { handler }: { handler: RequestListener } = await import(pathToFileURL(webBuild).href);
  return handler;
}

/** API and pages on one port; pages bring their own content security policy. */
export function webListener(
  api: RequestListener,
  web: RequestListener | undefined,
  askApi?: AskApi,
): RequestListener {
  return (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (web === undefined || apiPaths.test(path)) return api(request, response);
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    // Public pages ask the API from here: no second request, which would have an address of its own.
    if (publicPages.test(path)) Object.assign(request, { askApi });
    return web(request, response);
  };
}
