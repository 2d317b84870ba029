import type { Ctx } from '@lianxun/plugin-api';

import type { CoreTx } from './kernel-context.ts';

/** The kernel's own handlers see the kernel's tables through the context every plugin gets. */
export function coreTx(ctx: Ctx): CoreTx {
  return ctx.tx;
}
