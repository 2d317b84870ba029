import { createHmac, type KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { isApiKey, keyCredential, sessionCredential } from '@lianxun/kernel';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { v7 as uuidv7 } from 'uuid';

/** What the host has learnt of a request before any door. */
export interface Caller {
  readonly requestId: string;
  /** `web` or `key`, with a keyed hash of the address: never the address itself. */
  readonly source: string;
  /** For a door; null when the request carries neither session nor key. */
  readonly credential: string | null;
  /** The raw session token; null for keys. */
  readonly token: string | null;
}

export type HostEnv = {
  Variables: {
    caller: Caller;
    /** Of a page; the API itself allows nothing. */
    contentSecurityPolicy: string | undefined;
  };
  Bindings: { incoming?: IncomingMessage };
};
export type HostContext = Context<HostEnv>;

export const cookieName = 'lianxun';

export interface Trust {
  /** Believes X-Forwarded-* of the proxy in front. */
  readonly trustProxy: boolean;
  /** Keys the hash of addresses. */
  readonly secret: KeyObject;
}

export function readCaller(c: HostContext, trust: Trust): Caller {
  const key = bearerKey(c);
  const token = key === null ? (getCookie(c, cookieName, 'host') ?? null) : null;
  const address = createHmac('sha256', trust.secret)
    .update(`address\0${clientAddress(c, trust)}`)
    .digest('hex');
  return {
    requestId: uuidv7(),
    source: `${key === null ? 'web' : 'key'}:${address.slice(0, 16)}`,
    credential: credentialOf(key, token),
    token,
  };
}

function credentialOf(key: string | null, token: string | null): string | null {
  if (key !== null) return keyCredential(key);
  return token === null ? null : sessionCredential(token);
}

function bearerKey(c: HostContext): string | null {
  const [scheme, key = ''] = (c.req.header('authorization') ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && isApiKey(key) ? key : null;
}

/** The last forwarded address is the one our own proxy has seen; those before it are claims. */
export function clientAddress(c: HostContext, { trustProxy }: Trust): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (trustProxy && forwarded !== undefined) return forwarded;
  return c.env?.incoming?.socket.remoteAddress ?? '';
}

/** Host as the browser knows it. */
export function hostOf(c: HostContext, { trustProxy }: Trust): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-host') : undefined;
  return forwarded ?? c.req.header('host') ?? new URL(c.req.url).host;
}

/** Browsers keep a `__Host-` cookie over HTTPS, and on the machine itself. */
export function isSecureContext(c: HostContext, trust: Trust): boolean {
  const { hostname } = new URL(`http://${hostOf(c, trust)}`);
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  const isForwarded = trust.trustProxy && c.req.header('x-forwarded-proto') === 'https';
  return isLoopback || isForwarded;
}
