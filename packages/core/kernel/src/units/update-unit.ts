import { ConflictError, NotFoundError, StaleError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { getUnit } from './get-unit.ts';
import { isWithin, lockUnit, updateUnit as storeUnit } from './units.repository.ts';
import type { UnitBody } from './units.schemas.ts';

export async function updateUnit(
  ctx: Ctx,
  id: string,
  change: { readonly body: z.output<typeof UnitBody>; readonly version: number | undefined },
) {
  const tx = coreTx(ctx);
  const before = await lockUnit(tx, id);
  if (before === undefined) throw new NotFoundError('core.unit_not_found', `No unit ${id}`);
  if (change.version !== before.version)
    throw new StaleError('core.unit_changed', `Unit is at version ${before.version}`);
  const { parentId } = change.body;
  if (parentId !== null && (await isWithin(tx, parentId, id))) {
    throw new ConflictError('core.unit_cycle', 'A unit cannot stand below itself');
  }
  await storeUnit(tx, id, change.body);
  await ctx.audit({
    action: 'core.unit_updated',
    subject: { type: 'unit', id },
    summary: `修改单位“${change.body.name}”`,
    before,
    after: change.body,
    unitId: id,
  });
  return await getUnit(ctx, id);
}
