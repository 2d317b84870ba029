import { NotFoundError, toPage, type Page } from '@lianxun/plugin-api';
import type pg from 'pg';
import { z } from 'zod';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import { inScope, type Entered } from '../database/scoped-transaction.ts';
import {
  countUnread,
  findOwnAccess,
  findOwnUser,
  listOwnNotifications,
  listOwnTasks,
  markRead,
  noDeadline,
  type OwnNotification,
  type OwnTask,
} from './self.repository.ts';

/** A person at his own desk: the self scope, entered by the credential of his session. */
export interface Desk {
  readonly pool: pg.Pool;
  readonly credential: string;
  /** Told that the idle clock of the session should be pushed on. */
  readonly onRefreshDue: () => void;
}

export function atDesk<Result>(
  desk: Desk,
  readOnly: boolean,
  work: (tx: CoreTx, userId: string, now: Date) => Promise<Result>,
): Promise<Result> {
  const entrance = { kind: 'self', credential: desk.credential } as const;
  return inScope<CoreDatabase, Result>(desk.pool, entrance, { readOnly }, async (tx, entered) => {
    const result = await work(tx, userOf(entered), entered.now);
    if (entered.refreshDue) desk.onRefreshDue();
    return result;
  });
}

function userOf({ userId }: Entered): string {
  if (userId === null) throw new Error('the self door let nobody in');
  return userId;
}

export async function getOwnAccess(desk: Desk) {
  return await atDesk(desk, true, async (tx, userId) => {
    const { totpConfirmedAt, ...user } = await findOwnUser(tx, userId);
    const access = await findOwnAccess(tx);
    return { user: { ...user, totpEnabled: totpConfirmedAt !== null }, ...access };
  });
}

interface PageRequest {
  readonly limit: number;
  readonly after: string | undefined;
}

const TaskCursor = z.object({ dueOn: z.iso.date(), id: z.uuid() });

function taskCursor({ dueOn, id }: OwnTask): string {
  return JSON.stringify({ dueOn: dueOn ?? noDeadline, id });
}

export async function getOwnTasks(
  desk: Desk,
  { limit, after }: PageRequest,
): Promise<Page<OwnTask>> {
  const position = after === undefined ? null : TaskCursor.parse(JSON.parse(after));
  return await atDesk(desk, true, async (tx, userId) => {
    const tasks = await listOwnTasks(tx, { userId, limit: limit + 1, after: position });
    return toPage(tasks, limit, { cursor: taskCursor, view: (task) => task });
  });
}

export async function getOwnNotifications(
  desk: Desk,
  { limit, after, unreadOnly }: PageRequest & { readonly unreadOnly: boolean },
): Promise<Page<OwnNotification> & { unread: number }> {
  return await atDesk(desk, true, async (tx, userId) => {
    const before = after ?? null;
    const rows = await listOwnNotifications(tx, { userId, limit: limit + 1, before, unreadOnly });
    const page = toPage(rows, limit, { cursor: ({ id }) => id, view: (row) => row });
    return { ...page, unread: await countUnread(tx, userId) };
  });
}

/** `id` null marks all of them. Reading one's own notices is no business write and leaves no entry. */
export async function markNotificationsRead(desk: Desk, id: string | null): Promise<void> {
  const marked = await atDesk(desk, false, (tx, userId) => markRead(tx, userId, id));
  if (id !== null && marked === 0) {
    throw new NotFoundError('core.notification_not_found', 'no such notice');
  }
}
