import { NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { getUnit } from './get-unit.ts';
import { lockUnit, updateUnit } from './units.repository.ts';

/** A unit that has gone stays in the record of what was inspected; it is only no longer offered. */
export async function setUnitActive(ctx: Ctx, id: string, isActive: boolean) {
  const tx = coreTx(ctx);
  const before = await lockUnit(tx, id);
  if (before === undefined) throw new NotFoundError('core.unit_not_found', `No unit ${id}`);
  await updateUnit(tx, id, { active: isActive });
  await ctx.audit({
    action: isActive ? 'core.unit_restored' : 'core.unit_retired',
    subject: { type: 'unit', id },
    summary: `${isActive ? '恢复' : '停用'}单位“${before.name}”`,
    before: { isActive: before.active },
    after: { isActive },
    unitId: id,
  });
  return await getUnit(ctx, id);
}
