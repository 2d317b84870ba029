import type { Ctx } from '@lianxun/plugin-api';

import type { CoreTx } from './kernel-context.ts';

/** The kernel's own handlers see the kernel's tables through the context every plugin gets. */
export function coreTx(ctx: Ctx): CoreTx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kernel sees its own tables through the context every plugin gets
  return ctx.tx as unknown as CoreTx;
}
