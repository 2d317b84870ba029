import { createSecretKey } from 'node:crypto';

import { OpenAPIHono } from '@hono/zod-openapi';
import { type Kernel, type KeyWrapper, type PasswordCost } from '@lianxun/kernel';
import { secureHeaders } from 'hono/secure-headers';
import { pino, type Logger } from 'pino';

import { mountAuthRoutes } from './auth/auth.routes.ts';
import type { DemoAccount, Host } from './http/host.ts';
import { mountRawRoute } from './http/mount-raw-route.ts';
import { mountRoute } from './http/mount-route.ts';
import { internal, notFound, problemOf, problemResponse } from './http/problem.ts';
import { createPublicLimit, isPublicPath, nobody } from './http/public-requests.ts';
import { createRateLimit, type Rate } from './http/rate-limit.ts';
import { clientAddress, readCaller, type HostContext, type HostEnv } from './http/request-info.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import { mountMeRoutes } from './me/me.routes.ts';
import { mountMyAccountRoutes } from './me/my-account.routes.ts';
import { mountDocs } from './system/docs.routes.ts';
import { mountSystemRoutes } from './system/system.routes.ts';

export interface AppDeps {
  readonly keyWrapper: KeyWrapper;
  /** Keys cursors and the hash of addresses; the same on every process. */
  readonly secret: Uint8Array;
  readonly tempDirectory: string;
  readonly trustProxy?: boolean;
  readonly demoAccounts?: readonly DemoAccount[] | null;
  readonly log?: Logger;
  /** Cheaper in tests. */
  readonly passwordCost?: PasswordCost;
  readonly rates?: { readonly signIn: Rate; readonly general: Rate; readonly public?: Rate };
}

const defaultRates = {
  signIn: { burst: 30, perMinute: 60 },
  general: { burst: 300, perMinute: 1200 },
  public: { burst: 600, perMinute: 600 },
};

const strictPolicy = "default-src 'none'; frame-ancestors 'none'";

/** The API as one Hono application: no port, no process, no environment. */
export function createApp(kernel: Kernel, deps: AppDeps): OpenAPIHono<HostEnv> {
  const app = new OpenAPIHono<HostEnv>();
  const { plugins } = kernel;
  const { keyWrapper, secret, rates = defaultRates } = deps;
  const host: Host = {
    app,
    kernel,
    accounts: {
      pool: kernel.pool,
      keyWrapper,
      ...(deps.passwordCost && { passwordCost: deps.passwordCost }),
    },
    trust: { secret: createSecretKey(secret), trustProxy: deps.trustProxy ?? false },
    log: deps.log ?? pino({ level: 'silent' }),
    messages: Object.assign({}, ...plugins.map(({ messages }) => messages)),
    tempDirectory: deps.tempDirectory,
    demoAccounts: deps.demoAccounts ?? null,
  };
  prepare(host, {
    general: createRateLimit(rates.general),
    public: createPublicLimit(rates.public ?? defaultRates.public),
  });
  mountSystemRoutes(host);
  mountDocs(host);
  mountAuthRoutes(host, createRateLimit(rates.signIn));
  mountMeRoutes(host);
  mountMyAccountRoutes(host);
  for (const plugin of plugins) {
    for (const route of plugin.routes ?? []) {
      if ('kind' in route) mountRawRoute(host, plugin.id, route);
      else mountRoute(host, plugin.id, route);
    }
  }
  return app;
}

interface Limits {
  readonly general: ReturnType<typeof createRateLimit>;
  readonly public: ReturnType<typeof createPublicLimit>;
}

function prepare(host: Host, limits: Limits): void {
  const { app, trust } = host;
  app.use(
    secureHeaders({
      xFrameOptions: 'DENY',
      strictTransportSecurity: trust.trustProxy,
    }),
  );
  app.use(async (c, next) => {
    const isPublic = isPublicPath(c.req.path);
    c.set('caller', isPublic ? nobody : readCaller(c, trust));
    await next();
    if (!isPublic) c.res.headers.set('X-Request-Id', c.var.caller.requestId);
    c.res.headers.set('Content-Security-Policy', c.var.contentSecurityPolicy ?? strictPolicy);
    if (!isPublic) logRequest(host, c);
  });
  app.use(async (c, next) => {
    if (isPublicPath(c.req.path)) {
      limits.public.take(clientAddress(c, trust), c.req.path);
      return await next();
    }
    const { credential, source } = c.var.caller;
    requireSameOrigin(c, trust);
    limits.general.take(credential ?? source);
    await next();
  });
  app.notFound(() => problemResponse(notFound));
  app.onError((error, c) => {
    const known = problemOf(error, host.messages);
    const { requestId } = c.var.caller;
    if (known === undefined) host.log.error({ requestId, error }, 'request failed');
    return problemResponse(known ?? internal);
  });
}

/** Without address and credential: who did what is the audit log's. */
function logRequest({ log }: Host, c: HostContext): void {
  const { requestId } = c.var.caller;
  const { method, path } = c.req;
  log.info({ requestId, method, path, status: c.res.status }, 'request');
}
