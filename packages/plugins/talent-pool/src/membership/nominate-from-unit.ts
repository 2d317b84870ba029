import { idNumberProblem, normaliseIdNumber } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import type { MembershipEntry, RosterEntry } from '../roster/entry.schemas.ts';
import { poolTitles } from '../roster/options.ts';
import { findQuota } from './calls.repository.ts';
import { insertMember } from './members.repository.ts';
import { personNominated } from './membership.events.ts';
import { findOwnUnit } from './own-unit.repository.ts';

export const entryBinding = (memberId: string): string =>
  `p_talent_pool.pool_members.entry/${memberId}`;

/** 单位推荐, in the unit's own scope: the entry waits sealed until it is taken into the register. */
export async function nominateFromUnit(
  ctx: TalentPoolCtx,
  { entry, membership }: { readonly entry: RosterEntry; readonly membership: MembershipEntry },
): Promise<{ readonly id: string }> {
  const { unitId } = ctx.scope;
  const unit = requireFound(
    unitId === null ? undefined : await findOwnUnit(ctx.tx, unitId),
    'unit',
  );
  requireNumber(entry);
  if (membership.callId != null) await requireOpenCall(ctx, membership.callId);
  const id = uuidv7();
  const place = { engagementId: null, unitId: unit.id, released: true };
  const { name } = entry.person;
  await insertMember(ctx.tx, {
    id,
    ...place,
    name,
    pool: membership.pool,
    intake: membership.intake,
    source: membership.source,
    sendingUnit: unit.name,
    nominatedVia: 'unit',
    callId: membership.callId ?? null,
    recommendation: membership.recommendation ?? null,
    nominatedBy: ctx.actor.userId,
    nominatedByName: ctx.actor.displayName,
    nominatedOn: ctx.calendar.today(),
    entrySealed: await ctx.secrets.seal(JSON.stringify(entry), entryBinding(id)),
  });
  await ctx.workflow.start({ type: 'poolMember', id, ...place });
  await ctx.emit(personNominated, { memberId: id });
  await ctx.audit({
    action: 'talent-pool.person_nominated',
    subject: { type: 'poolMember', id },
    summary: `${unit.name}推荐${name}进入${poolTitles[membership.pool]}`,
    after: membership,
    unitId: unit.id,
  });
  return { id };
}

function requireNumber({ person: { idNumber, idUnverified } }: RosterEntry): void {
  if (idNumber === undefined) return;
  const problem = idNumberProblem(normaliseIdNumber(idNumber));
  if (problem === null || (problem === 'checkDigit' && idUnverified === true)) return;
  throw invalid(
    'id_number_wrong',
    '身份证号有误，请照证件核对；确需先登记的，请标明“尚未核验”',
    'idNumber',
  );
}

async function requireOpenCall(ctx: TalentPoolCtx, callId: string): Promise<void> {
  const quota = requireFound(await findQuota(ctx.tx, callId), 'call');
  if (quota.closesOn < ctx.calendar.today())
    throw conflict('call_closed', `推荐已于${quota.closesOn}截止，请联系巡察办`);
}
