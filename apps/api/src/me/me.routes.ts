import {
  getOwnAccess,
  getOwnNotifications,
  getOwnTasks,
  getOwnTerms,
  markNotificationsRead,
  sessionCredential,
  signTerm,
  type Desk,
} from '@lianxun/kernel';
import { ListQuery } from '@lianxun/plugin-api';

import { mountAccountRoute } from '../http/account-route.ts';
import { openCursor, sealCursor, type CursorPlace } from '../http/cursor.ts';
import type { Host } from '../http/host.ts';
import type { HostContext } from '../http/request-info.ts';
import { pushIdleClock } from '../http/run-route.ts';
import { tokenOf } from '../http/session-cookie.ts';
import {
  IdParams,
  MeView,
  NotificationPage,
  NotificationQuery,
  OwnTermsView,
  SignTermBody,
  TaskPage,
} from './me.schemas.ts';

export function mountMeRoutes(host: Host): void {
  mountAccountRoute(host, {
    operationId: 'getMe',
    method: 'get',
    path: '/me',
    summary: 'Who I am, and where I may go',
    response: MeView,
    // The database builds the document: the schema says what it is.
    handler: async (c) => MeView.parse(await getOwnAccess(deskOf(host, c))),
  });
  mountAccountRoute(host, {
    operationId: 'listMyTasks',
    method: 'get',
    path: '/me/tasks',
    summary: 'My open tasks, the most urgent first',
    query: ListQuery,
    response: TaskPage,
    handler: (c, { query }) =>
      paged(host, c, { operation: 'listMyTasks', query }, (page) =>
        getOwnTasks(deskOf(host, c), page),
      ),
  });
  mountNotifications(host);
  mountTerms(host);
}

function mountNotifications(host: Host): void {
  mountAccountRoute(host, {
    operationId: 'listMyNotifications',
    method: 'get',
    path: '/me/notifications',
    summary: 'My notices, the newest first',
    query: NotificationQuery,
    response: NotificationPage,
    handler: (c, { query }) =>
      paged(host, c, { operation: 'listMyNotifications', query }, (page) =>
        getOwnNotifications(deskOf(host, c), { ...page, unreadOnly: query.unread ?? false }),
      ),
  });
  mountAccountRoute(host, {
    operationId: 'markNotificationRead',
    method: 'post',
    path: '/me/notifications/{id}/read',
    summary: 'Mark one notice as read',
    params: IdParams,
    handler: (c, { params }) => markNotificationsRead(deskOf(host, c), params.id),
  });
  mountAccountRoute(host, {
    operationId: 'markAllNotificationsRead',
    method: 'post',
    path: '/me/notifications/read',
    summary: 'Mark all notices as read',
    handler: (c) => markNotificationsRead(deskOf(host, c), null),
  });
}

function mountTerms(host: Host): void {
  mountAccountRoute(host, {
    operationId: 'listMyTerms',
    method: 'get',
    path: '/me/terms',
    summary: 'What I was asked to sign before a mandate opens, and what I have signed',
    response: OwnTermsView,
    handler: (c) => getOwnTerms(deskOf(host, c)),
  });
  mountAccountRoute(host, {
    operationId: 'signTerm',
    method: 'post',
    path: '/me/terms/{id}/signature',
    summary: 'Sign what I was asked to sign',
    params: IdParams,
    body: SignTermBody,
    handler: (c, { body, params }) => {
      const { requestId, source } = c.var.caller;
      return signTerm(deskOf(host, c), params.id, { ...body, requestId, source });
    },
  });
}

function deskOf(host: Host, c: HostContext): Desk {
  const token = tokenOf(c);
  return {
    pool: host.kernel.pool,
    credential: sessionCredential(token),
    onRefreshDue: () => pushIdleClock(host, c.var.caller),
  };
}

interface Paging {
  readonly operation: string;
  readonly query: { readonly limit: number; readonly after?: string | undefined };
}

/** Cursors of one person's lists are bound to his session's credential. */
async function paged<Result extends { next: string | null }>(
  host: Host,
  c: HostContext,
  { operation, query }: Paging,
  read: (page: { limit: number; after: string | undefined }) => Promise<Result>,
): Promise<Result> {
  const { secret } = host.trust;
  const userId = c.var.caller.credential ?? '';
  const place: CursorPlace = { operation, scope: 'self', userId, filter: { ...query } };
  const after = query.after === undefined ? undefined : openCursor(secret, place, query.after);
  const page = await read({ limit: query.limit, after });
  return { ...page, next: page.next === null ? null : sealCursor(secret, place, page.next) };
}
