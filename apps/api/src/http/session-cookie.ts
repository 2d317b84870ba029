import { setCookie } from 'hono/cookie';

import { HttpProblem } from './problem.ts';
import { cookieName, isSecureContext, type HostContext, type Trust } from './request-info.ts';

const attributes = {
  prefix: 'host',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
  path: '/',
} as const;

/** Ends with the browser; idle and absolute ends are the server's. */
export function giveSession(c: HostContext, token: string): void {
  setCookie(c, cookieName, token, attributes);
}

export function takeSession(c: HostContext): void {
  setCookie(c, cookieName, '', { ...attributes, maxAge: 0 });
}

/** Over plain HTTP a browser drops the cookie without a word: better to say so. */
export function requireSecureContext(c: HostContext, trust: Trust): void {
  if (!isSecureContext(c, trust)) throw new HttpProblem(403, 'insecure_connection');
}

export function tokenOf(c: HostContext): string {
  const { token } = c.var.caller;
  if (token === null) throw new HttpProblem(401, 'sign_in_required');
  return token;
}
