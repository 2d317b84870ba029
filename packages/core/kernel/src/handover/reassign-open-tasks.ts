import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { holdersChanged } from './handover.events.ts';
import { listOpenCases, type Affected } from './open-cases.repository.ts';

const casesPerTransaction = 50;

/**
 * Brings open tasks to the people of today, some cases in each transaction. Repeating it changes
 * nothing, so that a crash in between costs no task.
 */
export async function reassignOpenTasks(
  kernel: Kernel,
  tenantId: number,
  payload: unknown,
): Promise<void> {
  const affected = holdersChanged.payload.parse(payload);
  let after: string | undefined;
  do {
    after = await reassignSome(kernel, tenantId, { affected, after });
  } while (after !== undefined);
}

async function reassignSome(
  kernel: Kernel,
  tenantId: number,
  { affected, after }: { readonly affected: Affected; readonly after: string | undefined },
): Promise<string | undefined> {
  const entrance = { kind: 'job', tenantId, plugin: 'core', job: 'reassign_tasks' } as const;
  const request = {
    readOnly: false,
    expectAudit: false,
    requestId: uuidv7(),
    source: 'job',
  };
  return await kernel.run(entrance, request, async (ctx) => {
    const page = { after, limit: casesPerTransaction };
    const cases = await listOpenCases(coreTx(ctx), affected, page);
    for (const { subjectType, subjectId } of cases)
      await ctx.workflow.reassignTasks(subjectType, subjectId);
    return cases.length < casesPerTransaction ? undefined : cases.at(-1)?.id;
  });
}
