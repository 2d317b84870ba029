import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import { handOverTasks } from '../core-plugin/permissions.ts';
import type { Kernel } from '../kernel.ts';
import { listUsersWithPermissions } from '../people/people-lookup.repository.ts';
import { holdersChanged } from './handover.events.ts';
import { listOpenCases, type Affected } from './open-cases.repository.ts';
import { listStrandedTasks } from './stranded-tasks.repository.ts';

const casesPerPage = 200;
const everything = 10_000;

/**
 * Brings open tasks to the people of today, each case in a transaction of its own: nobody who works
 * on several cases meanwhile can wait for this job while it waits for him. One case that fails does
 * not keep the others back. Repeating it changes nothing, so that a crash in between costs no task.
 */
export async function reassignOpenTasks(
  kernel: Kernel,
  tenantId: number,
  payload: unknown,
): Promise<void> {
  const affected = holdersChanged.payload.parse(payload);
  const failures: unknown[] = [];
  let after: string | undefined;
  do {
    after = await reassignPage(kernel, tenantId, { affected, after, failures });
  } while (after !== undefined);
  if (affected.userId !== null) await tellOfStranded(kernel, tenantId, affected.userId);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} cases of tenant ${tenantId} failed`);
}

interface Work {
  readonly affected: Affected;
  readonly after: string | undefined;
  readonly failures: unknown[];
}

/** Those who hand over work learn that somebody has left some behind. */
async function tellOfStranded(kernel: Kernel, tenantId: number, userId: string): Promise<void> {
  await kernel.run(entranceOf(tenantId), { ...request(), readOnly: false }, async (ctx) => {
    const left = (await listStrandedTasks(coreTx(ctx), everything)).filter(
      (task) => task.userId === userId,
    );
    if (left.length === 0) return;
    const name = (await ctx.people.namesOf([userId])).get(userId) ?? '已离任人员';
    await ctx.notify.send({
      key: `stranded:${userId}:${ctx.calendar.today()}`,
      userIds: await listUsersWithPermissions(coreTx(ctx), [handOverTasks.id]),
      title: `${name}有 ${left.length} 件待办无人办理，请转交`,
      subject: { type: 'user', id: userId },
      link: '/handover',
    });
  });
}

const entranceOf = (tenantId: number) =>
  ({ kind: 'job', tenantId, plugin: 'core', job: 'reassign_tasks' }) as const;

const request = () => ({ expectAudit: false, requestId: uuidv7(), source: 'job' });

async function reassignPage(
  kernel: Kernel,
  tenantId: number,
  { affected, after, failures }: Work,
): Promise<string | undefined> {
  const entrance = entranceOf(tenantId);
  const cases = await kernel.run(entrance, { ...request(), readOnly: true }, (ctx) =>
    listOpenCases(coreTx(ctx), affected, { after, limit: casesPerPage }),
  );
  for (const { subjectType, subjectId } of cases) {
    await kernel
      .run(entrance, { ...request(), readOnly: false }, (ctx) =>
        ctx.workflow.reassignTasks(subjectType, subjectId),
      )
      .catch((error: unknown) => failures.push(error));
  }
  return cases.length < casesPerPage ? undefined : cases.at(-1)?.id;
}
