import { v7 as uuidv7 } from 'uuid';

import type { World } from './world.ts';

/** What the product does by itself after an event or at its hour, on the day of the story. */
export async function runJob(
  { kernel, tenantIds }: World,
  tenantCode: string,
  name: string,
  payload: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const job = kernel.plugins.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name);
  if (job === undefined) throw new Error(`No job ${name}`);
  const [plugin = '', short = ''] = name.split('.');
  await kernel.run(
    { kind: 'job', tenantId: tenantIds.get(tenantCode) ?? 0, plugin, job: short },
    { requestId: uuidv7(), source: 'job', readOnly: false, expectAudit: false },
    (ctx) => job.run(ctx, payload),
  );
}
