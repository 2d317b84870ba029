import { ForbiddenError, NotFoundError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { getUnit } from './get-unit.ts';
import { endUnitUser, findAccount, upsertUnitUser } from './unit-users.repository.ts';
import { findUnit } from './units.repository.ts';
import type { UnitUserBody } from './units.schemas.ts';

/** Lets an account speak for an inspected unit. */
export async function grantUnitAccess(
  ctx: Ctx,
  unitId: string,
  body: z.output<typeof UnitUserBody>,
) {
  const tx = coreTx(ctx);
  const unit = await findUnit(tx, unitId);
  if (unit === undefined) throw new NotFoundError('core.unit_not_found', `No unit ${unitId}`);
  const account = await findAccount(tx, body.userName);
  if (account === undefined)
    throw new NotFoundError('core.account_not_found', `No account ${body.userName}`);
  if (account.userId === ctx.actor.userId)
    throw new ForbiddenError('core.own_access', 'Nobody grants himself access');
  await upsertUnitUser(tx, {
    id: uuidv7(),
    unitId,
    ...account,
    userName: body.userName,
    part: body.part,
    validFrom: ctx.now,
    validTo:
      body.validTo === undefined || body.validTo === null ? null : ctx.calendar.endOf(body.validTo),
  });
  await ctx.audit({
    action: 'core.unit_access_granted',
    subject: { type: 'unit', id: unitId },
    summary: `授予${account.displayName}代表“${unit.name}”办理的权限`,
    after: body,
    unitId,
  });
  return await getUnit(ctx, unitId);
}

export async function endUnitAccess(ctx: Ctx, unitUserId: string) {
  const ended = await endUnitUser(coreTx(ctx), unitUserId, ctx.now);
  if (ended === undefined)
    throw new NotFoundError('core.unit_access_not_found', `No access ${unitUserId}`);
  await ctx.audit({
    action: 'core.unit_access_ended',
    subject: { type: 'unit', id: ended.unitId },
    summary: `终止${ended.displayName}代表单位办理的权限`,
    before: ended,
    unitId: ended.unitId,
  });
  return await getUnit(ctx, ended.unitId);
}
