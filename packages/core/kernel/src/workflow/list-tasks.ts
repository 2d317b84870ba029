import { toPage, type Ctx, type Page } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { noDeadline } from '../sessions/self.repository.ts';
import { readinessOf, type TaskReadiness } from './task-readiness.rules.ts';
import { listOpenTasks } from './tasks.repository.ts';

interface TaskHere extends TaskReadiness {
  readonly id: string;
  readonly subjectType: string;
  readonly typeTitle: string;
  readonly subjectId: string;
  readonly title: string;
  readonly reason: string;
  readonly link: string;
  readonly dueOn: string | null;
}

const Cursor = z.object({ dueOn: z.iso.date(), id: z.uuid() });

/** A page of my tasks, each asked whether it is work for now. */
export async function listTasks(
  ctx: Ctx,
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): Promise<Page<TaskHere>> {
  const { kind, teamId, unitId } = ctx.scope;
  const place = { userId: ctx.actor.userId, kind, teamId, unitId };
  const rows = await listOpenTasks(coreTx(ctx), place, {
    limit: limit + 1,
    after: after === undefined ? undefined : Cursor.parse(JSON.parse(after)),
  });
  const page = toPage(rows, limit, {
    cursor: ({ dueOn, id }) => JSON.stringify({ dueOn: dueOn ?? noDeadline, id }),
    view: (row) => row,
  });
  const items: TaskHere[] = [];
  for (const { moves, ...task } of page.items) {
    const available = await ctx.workflow.available(task.subjectType, task.subjectId);
    const typeTitle = ctx.workflow.titleOf(task.subjectType);
    items.push({ ...task, typeTitle, ...readinessOf(moves, available) });
  }
  return { items, next: page.next };
}
