import { NotFoundError, unitKinds, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { listUnitUsers } from './unit-users.repository.ts';
import {
  findUnit,
  listSuccessions,
  listUnitEngagements,
  listUnitPosts,
  type UnitRow,
} from './units.repository.ts';
import type { UnitDetail, UnitView } from './units.schemas.ts';

export async function getUnit(ctx: Ctx, id: string): Promise<z.input<typeof UnitDetail>> {
  const tx = coreTx(ctx);
  const row = await findUnit(tx, id);
  if (row === undefined) throw new NotFoundError('core.unit_not_found', `No unit ${id}`);
  const steps = await listSuccessions(tx, id);
  return {
    ...toUnitView(row),
    posts: await listUnitPosts(tx, id),
    users: (await listUnitUsers(tx, id, ctx.now)).map(
      ({ id: accessId, userName, displayName, part, validTo }) => ({
        id: accessId,
        userName,
        displayName,
        part,
        validTo,
      }),
    ),
    predecessors: steps
      .filter((step) => step.successorId === id)
      .map((step) => ({
        unitId: step.predecessorId,
        name: step.predecessorName,
        kind: step.kind,
        effectiveOn: step.effectiveOn,
      })),
    successors: steps
      .filter((step) => step.predecessorId === id)
      .map((step) => ({
        unitId: step.successorId,
        name: step.successorName,
        kind: step.kind,
        effectiveOn: step.effectiveOn,
      })),
    engagements: await listUnitEngagements(tx, id),
  };
}

export function toUnitView({ active, kind, ...row }: UnitRow): z.input<typeof UnitView> {
  return { ...row, kind: unitKinds.find((known) => known === kind) ?? 'other', isActive: active };
}
