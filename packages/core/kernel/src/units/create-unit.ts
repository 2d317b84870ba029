import { NotFoundError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { getUnit } from './get-unit.ts';
import { findUnit, insertUnit } from './units.repository.ts';
import type { UnitBody } from './units.schemas.ts';

export async function createUnit(ctx: Ctx, body: z.output<typeof UnitBody>) {
  const tx = coreTx(ctx);
  if (body.parentId !== null && (await findUnit(tx, body.parentId)) === undefined) {
    throw new NotFoundError('core.unit_not_found', 'The parent does not exist');
  }
  const id = uuidv7();
  await insertUnit(tx, { id, ...body });
  await ctx.audit({
    action: 'core.unit_created',
    subject: { type: 'unit', id },
    summary: `新建单位“${body.name}”`,
    after: body,
    unitId: id,
  });
  return await getUnit(ctx, id);
}
