import { ConflictError, type Ctx, type Plugin } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { definitionOf } from './computation-of.ts';
import { lockComputation, updateComputation } from './computations.repository.ts';
import { leave } from './end-computation.ts';
import { sentences } from './sentences.ts';
import { requireVisible } from './show-computation.ts';

/** Ends what waits at once; what runs is asked to end, and is ended within seconds. */
export async function cancelComputation(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<void> {
  const tx = coreTx(ctx);
  const row = requireVisible(ctx, plugins, await lockComputation(tx, id));
  if (row.state !== 'queued' && row.state !== 'running')
    throw new ConflictError('core.computation_over', `The computation is ${row.state}`);
  if (row.state === 'queued')
    await leave(ctx, plugins, {
      row,
      reason: { state: 'cancelled', sentence: sentences.cancelled },
    });
  else if (row.cancelRequestedAt === null)
    await updateComputation(tx, id, { cancelRequestedAt: ctx.now });
  await ctx.audit({
    action: 'core.computation_cancelled',
    subject: { type: 'computation', id },
    summary: `取消${definitionOf(plugins, row.name).definition.title}`,
  });
}
