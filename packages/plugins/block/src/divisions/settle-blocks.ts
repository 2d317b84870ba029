import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import type { Division, DivisionProblem } from '../division/division-problem.ts';
import {
  deleteBlockUnits,
  insertBlockUnits,
  updateDivision,
  type BlockUnitRow,
} from './divisions.repository.ts';

interface Settled {
  readonly divisionId: string;
  readonly placed: readonly BlockUnitRow[];
  readonly problem: DivisionProblem;
  readonly division: Division;
}

/** Units as a run divides them; who is in the block he was in keeps how he came there. */
export async function settleBlocks(
  ctx: BlockCtx,
  { division, divisionId, placed, problem }: Settled,
): Promise<void> {
  const names = new Map(problem.units.map(({ id, name }) => [id, name]));
  const wanted = new Map(
    division.blocks.flatMap(({ id, units }) => units.map((unit) => [unit, Number(id)] as const)),
  );
  const staying = placed.filter(
    ({ blockNumber, targetId }) => wanted.get(targetId) === blockNumber,
  );
  const stays = new Set(staying.map(({ targetId }) => targetId));
  await deleteBlockUnits(
    ctx.tx,
    placed.filter(({ targetId }) => !stays.has(targetId)).map(({ id }) => id),
  );
  await insertBlockUnits(
    ctx.tx,
    [...wanted]
      .filter(([targetId]) => !stays.has(targetId))
      .map(([targetId, blockNumber]) => ({
        id: uuidv7(),
        divisionId,
        targetId,
        unitName: names.get(targetId) ?? '',
        blockNumber,
        isLocked: false,
        cameBy: 'run' as const,
        reason: null,
        byUser: ctx.actor.userId,
        byName: ctx.actor.displayName,
        at: ctx.now,
      })),
  );
  await updateDivision(ctx.tx, divisionId, { at: ctx.now });
}
