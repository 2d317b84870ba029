import { HttpProblem } from './problem.ts';
import { hostOf, type HostContext, type Trust } from './request-info.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site may have sent with our cookie. A browser's `Sec-Fetch-Site`
 * decides where it is sent; else `Origin` must name this host. Keys travel in a header that no other
 * site can make a browser add.
 */
export function requireSameOrigin(c: HostContext, trust: Trust): void {
  const isKeyed = c.var.caller.credential?.startsWith('k:') === true;
  if (safeMethods.has(c.req.method) || isKeyed) return;
  const site = c.req.header('sec-fetch-site');
  const isOurs =
    site === undefined ? isOwnOrigin(c, trust) : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new HttpProblem(403, 'foreign_request');
}

function isOwnOrigin(c: HostContext, trust: Trust): boolean {
  const origin = c.req.header('origin');
  return origin !== undefined && URL.parse(origin)?.host === hostOf(c, trust);
}
