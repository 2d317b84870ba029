import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listBlockNames, updateDivision, upsertBlock } from './divisions.repository.ts';
import { openDivision } from './open-division.ts';

/** Gives a block a name of its own. */
export async function nameBlock(
  ctx: BlockCtx,
  { id, number }: { readonly id: string; readonly number: number },
  { name, version }: { readonly name: string; readonly version: number | undefined },
): Promise<void> {
  const { placed, row } = await openDivision(ctx, id, version);
  requireFound(
    placed.find(({ blockNumber }) => blockNumber === number),
    'block',
  );
  const names = await listBlockNames(ctx.tx, row.id);
  await upsertBlock(ctx.tx, { id: uuidv7(), divisionId: row.id, number, name });
  await updateDivision(ctx.tx, row.id, { at: ctx.now });

  await ctx.audit({
    action: 'block.block_named',
    subject: { type: 'combinedInspection', id },
    summary: `第${number}板块命名为“${name}”`,
    before: { name: names.find((one) => one.number === number)?.name ?? null },
    after: { name },
  });
}
