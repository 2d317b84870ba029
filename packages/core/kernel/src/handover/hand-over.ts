import { DomainError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { rollBackToSavepoint, setSavepoint } from '../workflow/savepoint.repository.ts';
import type { HandoverBody, HandoverResult, StrandedTask } from './handover.schemas.ts';
import { listStrandedTasks, listTasksById, listUnheldCases } from './stranded-tasks.repository.ts';

const listed = 200;

const reasons = {
  member: 'left',
  restricted: 'left',
  team: 'mandateEnded',
  unit: 'unitAccessEnded',
} as const satisfies Record<string, z.input<typeof StrandedTask>['why']>;

/** Work that waits for somebody who has left, and cases that wait for nobody at all. */
export async function listStranded(ctx: Ctx): Promise<z.input<typeof StrandedTask>[]> {
  const tx = coreTx(ctx);
  const rows = await listStrandedTasks(tx, listed);
  const names = await ctx.people.namesOf(rows.map(({ userId }) => userId));
  const left = rows.map(({ scopeKind, ...row }) => ({
    ...row,
    userName: names.get(row.userId) ?? '已离任人员',
    why: reasonOf(scopeKind),
  }));
  const unheld = await listUnheldCases(tx, listed);
  const waiting: z.input<typeof StrandedTask>[] = [];
  for (const row of unheld) {
    const label = await ctx.workflow.label(row.subjectType, row.subjectId);
    waiting.push({ ...unheldTask(row), ...label });
  }
  return [...left, ...waiting];
}

const reasonOf = (kind: string) =>
  kind === 'team' || kind === 'unit' ? reasons[kind] : reasons.member;

function unheldTask({
  id,
  stateTitle,
  ...row
}: Awaited<ReturnType<typeof listUnheldCases>>[number]): z.input<typeof StrandedTask> {
  return {
    ...row,
    id,
    caseId: id,
    title: '',
    reason: `现为“${stateTitle}”，没有人可以办理`,
    link: '',
    userId: null,
    userName: '',
    why: 'nobody',
  };
}

/** Gives open tasks to another person; each is recorded in its case, refused ones stay where they are. */
export async function handOver(
  ctx: Ctx,
  { taskIds, to, reason }: z.output<typeof HandoverBody>,
): Promise<z.input<typeof HandoverResult>> {
  const tx = coreTx(ctx);
  const done: string[] = [];
  const refused: { id: string; reasons: string[] }[] = [];
  for (const task of await listTasksById(tx, taskIds)) {
    await setSavepoint(tx);
    try {
      await ctx.workflow.move({
        subject: task.subjectType,
        id: task.subjectId,
        event: 'reassign',
        from: task.userId,
        userIds: [to],
        reason,
      });
      done.push(task.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await rollBackToSavepoint(tx);
      const why = error.details.reasons ?? [{ code: error.code, message: error.message }];
      refused.push({ id: task.id, reasons: why.map(({ message }) => message) });
    }
  }
  await ctx.audit({
    action: 'core.tasks_handed_over',
    subject: { type: 'user', id: to },
    summary: `转交待办 ${done.length} 件${refused.length > 0 ? `，${refused.length} 件未转交` : ''}：${reason}`,
    after: { done, refused: refused.map(({ id }) => id) },
  });
  return { done, refused };
}
