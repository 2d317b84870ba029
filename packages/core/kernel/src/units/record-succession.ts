import { NotFoundError, ValidationError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { getUnit } from './get-unit.ts';
import { findUnit, insertSuccession } from './units.repository.ts';
import type { SuccessionBody } from './units.schemas.ts';

/** Records that one unit was renamed, merged or split into another; recusal follows it both ways. */
export async function recordSuccession(
  ctx: Ctx,
  predecessorId: string,
  body: z.output<typeof SuccessionBody>,
) {
  const tx = coreTx(ctx);
  if (predecessorId === body.successorId)
    throw new ValidationError('core.succession_to_itself', 'A unit cannot succeed itself');
  const both = [await findUnit(tx, predecessorId), await findUnit(tx, body.successorId)];
  if (both.includes(undefined))
    throw new NotFoundError('core.unit_not_found', 'Predecessor or successor does not exist');
  await insertSuccession(tx, { id: uuidv7(), predecessorId, ...body });
  await ctx.audit({
    action: 'core.unit_succeeded',
    subject: { type: 'unit', id: predecessorId },
    summary: `${both[0]?.name ?? ''}并入或更名为${both[1]?.name ?? ''}`,
    after: body,
    unitId: predecessorId,
  });
  return await getUnit(ctx, predecessorId);
}
