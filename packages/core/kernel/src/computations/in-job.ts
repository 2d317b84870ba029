import type { Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { Entered } from '../database/scoped-transaction.ts';
import type { Kernel } from '../kernel.ts';

/** A short transaction of the computation in its tenant; of nobody, or with what its requester may do. */
export function inJob<Result>(
  kernel: Kernel,
  { tenantId, onBehalfOf }: { readonly tenantId: number; readonly onBehalfOf?: string | undefined },
  work: (ctx: Ctx, entered: Entered) => Promise<Result>,
): Promise<Result> {
  const entrance = { kind: 'job', tenantId, plugin: 'core', job: 'run_computation' } as const;
  return kernel.run(
    onBehalfOf === undefined ? entrance : { ...entrance, onBehalfOf },
    { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' },
    work,
  );
}
