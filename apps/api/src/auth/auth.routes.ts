import { deviceClassOf, giveSecondFactor, signIn, signOut, type Visit } from '@lianxun/kernel';

import { mountAccountRoute } from '../http/account-route.ts';
import type { Host } from '../http/host.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { isSecureContext, type HostContext } from '../http/request-info.ts';
import { giveSession, requireSecureContext, takeSession, tokenOf } from '../http/session-cookie.ts';
import { SecondFactorBody, SignedInView, SignInBody, SignInOptionsView } from './auth.schemas.ts';

export function visitOf(c: HostContext): Visit {
  const { requestId, source } = c.var.caller;
  return { requestId, source, deviceClass: deviceClassOf(c.req.header('user-agent') ?? '') };
}

export function mountAuthRoutes(host: Host, limit: RateLimit): void {
  mountAccountRoute(host, {
    operationId: 'getSignInOptions',
    method: 'get',
    path: '/auth/options',
    summary: 'What the sign-in page offers',
    isAnonymous: true,
    response: SignInOptionsView,
    handler: (c) =>
      Promise.resolve({
        demo: host.demoAccounts !== null,
        secure: isSecureContext(c, host.trust),
        ...(host.demoAccounts === null
          ? {}
          : {
              accounts: host.demoAccounts.map((account) => ({
                ...account,
                roles: [...account.roles],
              })),
            }),
      }),
  });
  mountSignIn(host, limit);
  mountAccountRoute(host, {
    operationId: 'signOut',
    method: 'post',
    path: '/auth/sign-out',
    summary: 'End this session',
    handler: async (c) => {
      const token = tokenOf(c);
      takeSession(c);
      await signOut(host.accounts, token, visitOf(c));
    },
  });
}

function mountSignIn(host: Host, limit: RateLimit): void {
  mountAccountRoute(host, {
    operationId: 'signIn',
    method: 'post',
    path: '/auth/sign-in',
    summary: 'Sign in with user name and password',
    isAnonymous: true,
    body: SignInBody,
    response: SignedInView,
    handler: async (c, { body }) => {
      requireSecureContext(c, host.trust);
      limit.take(c.var.caller.source);
      const { step, token } = await signIn(host.accounts, body, visitOf(c));
      giveSession(c, token);
      return { step };
    },
  });
  mountAccountRoute(host, {
    operationId: 'giveSecondFactor',
    method: 'post',
    path: '/auth/second-factor',
    summary: 'Finish signing in with a code or a recovery code',
    body: SecondFactorBody,
    response: SignedInView,
    handler: async (c, { body }) => {
      limit.take(c.var.caller.source);
      const attempt = { token: tokenOf(c), code: body.code };
      const { step, token } = await giveSecondFactor(host.accounts, attempt, visitOf(c));
      giveSession(c, token);
      return { step };
    },
  });
}
