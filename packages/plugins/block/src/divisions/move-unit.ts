import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import { effectOfMove } from '../division/effect-of-move.ts';
import { conflict, requireFound } from '../refusals.ts';
import { insertBlockUnits, updateBlockUnit, updateDivision } from './divisions.repository.ts';
import type { MoveUnitBody } from './divisions.schemas.ts';
import { openDivision } from './open-division.ts';

/** Takes a unit into a block by hand, with the reason; what it costs stays with the entry. */
export async function moveUnit(
  ctx: BlockCtx,
  combinedId: string,
  { body, version }: { readonly body: MoveUnitBody; readonly version: number | undefined },
): Promise<void> {
  const { division, placed, problem, row } = await openDivision(ctx, combinedId, version);
  const unit = requireFound(
    problem.units.find(({ id }) => id === body.targetId),
    'unit',
  );
  const lacking = division.unplaced.find((one) => one.unit === unit.id);
  if (lacking)
    throw conflict('unit_lacking', `${unit.name}${lacking.reasons.join('、')}，请先由县区填报`);
  const before = placed.find(({ targetId }) => targetId === unit.id);
  const effect = effectOfMove(problem, division, unit.id, String(body.block));
  const kept = {
    blockNumber: body.block,
    isLocked: body.isLocked,
    cameBy: 'manual' as const,
    reason: body.reason,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  };
  if (before) await updateBlockUnit(ctx.tx, before.id, kept);
  else
    await insertBlockUnits(ctx.tx, [
      { id: uuidv7(), divisionId: row.id, targetId: unit.id, unitName: unit.name, ...kept },
    ]);
  await updateDivision(ctx.tx, row.id, { at: ctx.now });

  await ctx.audit({
    action: 'block.unit_moved',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: `${unit.name}调入第${body.block}板块：${body.reason}`,
    before: { block: before?.blockNumber ?? null, score: effect.before },
    after: { block: body.block, score: effect.after, isLocked: body.isLocked },
  });
}
