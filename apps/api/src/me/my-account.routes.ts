import {
  changePassword,
  confirmSecondFactor,
  listOwnSessions,
  removeSecondFactor,
  revokeOwnSession,
  startSecondFactor,
} from '@lianxun/kernel';

import { visitOf } from '../auth/auth.routes.ts';
import { SignedInView } from '../auth/auth.schemas.ts';
import { mountAccountRoute } from '../http/account-route.ts';
import type { Host } from '../http/host.ts';
import { giveSession, tokenOf } from '../http/session-cookie.ts';
import {
  ChangePasswordBody,
  ConfirmEnrolmentBody,
  EnrolledView,
  EnrolmentView,
  RemoveSecondFactorBody,
  SessionListView,
  SessionParams,
} from './me.schemas.ts';

export function mountMyAccountRoutes(host: Host): void {
  mountSessions(host);
  mountSecondFactor(host);
  mountAccountRoute(host, {
    operationId: 'changeMyPassword',
    method: 'post',
    path: '/me/password',
    summary: 'Change my password; ends my other sessions',
    body: ChangePasswordBody,
    response: SignedInView,
    handler: async (c, { body }) => {
      const change = { ...body, token: tokenOf(c) };
      const { step, token } = await changePassword(host.accounts, change, visitOf(c));
      giveSession(c, token);
      return { step };
    },
  });
}

function mountSessions(host: Host): void {
  mountAccountRoute(host, {
    operationId: 'listMySessions',
    method: 'get',
    path: '/me/sessions',
    summary: 'Where I am signed in',
    response: SessionListView,
    handler: async (c) => ({ items: await listOwnSessions(host.accounts, tokenOf(c)) }),
  });
  mountAccountRoute(host, {
    operationId: 'revokeMySession',
    method: 'delete',
    path: '/me/sessions/{id}',
    summary: 'End one of my sessions',
    params: SessionParams,
    handler: (c, { params }) =>
      revokeOwnSession(host.accounts, { token: tokenOf(c), id: params.id }, visitOf(c)),
  });
}

function mountSecondFactor(host: Host): void {
  mountAccountRoute(host, {
    operationId: 'startSecondFactor',
    method: 'post',
    path: '/me/second-factor',
    summary: 'Begin enrolling a second factor',
    response: EnrolmentView,
    handler: (c) => startSecondFactor(host.accounts, tokenOf(c), visitOf(c)),
  });
  mountAccountRoute(host, {
    operationId: 'confirmSecondFactor',
    method: 'post',
    path: '/me/second-factor/confirm',
    summary: 'Enable the second factor with a first code',
    body: ConfirmEnrolmentBody,
    response: EnrolledView,
    handler: async (c, { body }) => {
      const attempt = { token: tokenOf(c), code: body.code };
      const { token, ...enrolled } = await confirmSecondFactor(host.accounts, attempt, visitOf(c));
      giveSession(c, token);
      return enrolled;
    },
  });
  mountAccountRoute(host, {
    operationId: 'removeSecondFactor',
    method: 'post',
    path: '/me/second-factor/remove',
    summary: 'Remove my second factor',
    body: RemoveSecondFactorBody,
    handler: (c, { body }) =>
      removeSecondFactor(host.accounts, { token: tokenOf(c), ...body }, visitOf(c)),
  });
}
