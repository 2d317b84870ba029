import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { holdersChanged } from './handover.events.ts';
import { listOpenCases, type Affected } from './open-cases.repository.ts';

const casesPerPage = 200;

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
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} cases of tenant ${tenantId} failed`);
}

interface Work {
  readonly affected: Affected;
  readonly after: string | undefined;
  readonly failures: unknown[];
}

async function reassignPage(
  kernel: Kernel,
  tenantId: number,
  { affected, after, failures }: Work,
): Promise<string | undefined> {
  const entrance = { kind: 'job', tenantId, plugin: 'core', job: 'reassign_tasks' } as const;
  const request = { expectAudit: false, requestId: uuidv7(), source: 'job' };
  const cases = await kernel.run(entrance, { ...request, readOnly: true }, (ctx) =>
    listOpenCases(coreTx(ctx), affected, { after, limit: casesPerPage }),
  );
  for (const { subjectType, subjectId } of cases) {
    await kernel
      .run(entrance, { ...request, readOnly: false }, (ctx) =>
        ctx.workflow.reassignTasks(subjectType, subjectId),
      )
      .catch((error: unknown) => failures.push(error));
  }
  return cases.length < casesPerPage ? undefined : cases.at(-1)?.id;
}
