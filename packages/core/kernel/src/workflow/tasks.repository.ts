import { tenantOf } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import { noDeadline, type TaskPosition } from '../sessions/self.repository.ts';

interface TaskPlace {
  readonly userId: string;
  readonly kind: string;
  readonly teamId: string | null;
  readonly unitId: string | null;
}

/** Open tasks of one person in one capacity, the most urgent first. */
export async function listOpenTasks(
  tx: CoreTx,
  { userId, kind, teamId, unitId }: TaskPlace,
  page: { readonly limit: number; readonly after: TaskPosition | undefined },
) {
  const due = sql<string>`coalesce(due_on, ${noDeadline}::date)`;
  let query = tx
    .selectFrom('core.workflow_tasks')
    .select(['id', 'subjectType', 'subjectId', 'title', 'reason', 'moves', 'link', 'dueOn'])
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', userId)
    .where('status', '=', 'open')
    .where('scopeKind', '=', kind);
  if (kind === 'team') query = query.where('teamId', '=', teamId);
  if (kind === 'unit') query = query.where('unitId', '=', unitId);
  const { after } = page;
  if (after !== undefined) {
    query = query.where(sql<boolean>`(${due}, id) > (${after.dueOn}::date, ${after.id}::uuid)`);
  }
  return await query.orderBy(due).orderBy('id').limit(page.limit).execute();
}
