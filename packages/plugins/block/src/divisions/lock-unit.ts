import type { BlockCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { updateBlockUnit, updateDivision } from './divisions.repository.ts';
import type { LockUnitBody } from './divisions.schemas.ts';
import { openDivision } from './open-division.ts';

/** Fixes a unit to its block, or lets it go. */
export async function lockUnit(
  ctx: BlockCtx,
  combinedId: string,
  { body, version }: { readonly body: LockUnitBody; readonly version: number | undefined },
): Promise<void> {
  const { placed, row } = await openDivision(ctx, combinedId, version);
  const unit = requireFound(
    placed.find(({ targetId }) => targetId === body.targetId),
    'unit',
  );
  await updateBlockUnit(ctx.tx, unit.id, { isLocked: body.isLocked });
  await updateDivision(ctx.tx, row.id, { at: ctx.now });

  await ctx.audit({
    action: 'block.unit_locked',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: body.isLocked
      ? `${unit.unitName}固定在第${unit.blockNumber}板块`
      : `${unit.unitName}不再固定`,
    before: { isLocked: unit.isLocked },
    after: { isLocked: body.isLocked },
  });
}
