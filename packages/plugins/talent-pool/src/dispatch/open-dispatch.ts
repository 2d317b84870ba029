import type { ExchangePartner } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { Target } from '../candidates/candidate.ts';
import { tellUse } from '../cards/tell-owner.ts';
import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { requestContent } from './dispatch-message.ts';
import { findReturned, findSendingPlace, insertDispatch } from './dispatches.repository.ts';
import { notifyAsked } from './notify-asked.ts';
import type { DispatchRequest, RequestedSeat } from './request-dispatch.ts';
import { requireDispatch } from './require-dispatch.ts';

interface Opened {
  readonly seat: RequestedSeat;
  readonly tenantId: number;
  readonly targets: readonly Target[];
  readonly partners: readonly ExchangePartner[];
}

/** One person asked for one team in one tenant. */
export async function openDispatch(
  ctx: TalentPoolCtx,
  request: DispatchRequest,
  { partners, seat, targets, tenantId }: Opened,
): Promise<string> {
  const id = uuidv7();
  const home = placeOf(ctx, partners, seat.candidate.homeTenantId);
  const target = placeOf(ctx, partners, tenantId);
  const former = await closeReturned(ctx, request, seat);
  const personId = seat.candidate.personId;
  const place = personId === null ? undefined : await findSendingPlace(ctx.tx, personId);
  const unitId = place?.unitId ?? null;
  await insertDispatch(ctx.tx, {
    id,
    half: 'requester',
    engagementId: null,
    unitId,
    released: unitId !== null,
    bodyId: place?.bodyId ?? null,
    ...personOf(seat),
    ...placesOf(ctx, { home, target }),
    planId: request.planId,
    undertaking: request.undertaking,
    planTeamId: seat.planTeamId,
    teamName: seat.teamName,
    role: seat.role,
    skills: [...seat.skills],
    targetIds: targets.map(({ facts }) => facts.targetId),
    targets: targets.map(({ facts }) => facts.name).join('、'),
    servesFrom: request.servesFrom,
    servesTo: request.servesTo,
    request: request.request,
    roundId: request.roundId,
    roundTeamId: seat.roundTeamId,
    returns: former?.returns ?? 0,
    replacesId: former?.id ?? null,
    requestedBy: ctx.actor.userId,
    requestedByName: ctx.actor.displayName,
    requestedAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'dispatch', id, unitId, released: unitId !== null });
  await ask(ctx, id);
  return id;
}

async function ask(ctx: TalentPoolCtx, id: string): Promise<void> {
  const row = await requireDispatch(ctx, id);
  if (row.homeExchangeId === null) {
    await notifyAsked(ctx, row);
    return;
  }
  await ctx.exchange.send({
    type: 'dispatch',
    exchangeId: row.homeExchangeId,
    to: row.homeTenantId,
    verb: 'request',
    content: requestContent(row),
  });
  await tellUse(ctx, row.candidateId, {
    what: 'asked',
    text: `商请${row.personName}参加${row.undertaking}`,
  });
}

type Place = Pick<ExchangePartner, 'tenantId' | 'name'>;

function placeOf(
  ctx: TalentPoolCtx,
  partners: readonly ExchangePartner[],
  tenantId: number,
): Place {
  if (tenantId === ctx.scope.tenantId) return { tenantId, name: ctx.scope.tenantName };
  const partner = partners.find((one) => one.tenantId === tenantId && one.direction === 'below');
  if (partner === undefined) throw conflict('not_below', '只能向下级县区商请派员和派往下级县区');
  return partner;
}

function placesOf(ctx: TalentPoolCtx, { home, target }: Record<'home' | 'target', Place>) {
  const own = ctx.scope.tenantId;
  return {
    homeTenantId: home.tenantId,
    homeName: home.name,
    targetTenant: target.tenantId,
    targetName: target.name,
    requesterTenantId: own,
    requesterName: ctx.scope.tenantName,
    homeExchangeId: home.tenantId === own ? null : uuidv7(),
    targetExchangeId: target.tenantId === own ? null : uuidv7(),
  };
}

function personOf({ candidate }: RequestedSeat) {
  const { origin, personId, staffing, userId } = candidate;
  return {
    candidateId: staffing.id,
    memberId: origin === 'pool' ? staffing.id : null,
    personId,
    userId,
    personName: staffing.name,
    sendingUnit: staffing.sendingUnitName,
  };
}

/** The seat goes on with somebody else: what was returned ends. */
async function closeReturned(
  ctx: TalentPoolCtx,
  { planId }: DispatchRequest,
  { planTeamId, role }: RequestedSeat,
) {
  const former = await findReturned(ctx.tx, { planId, planTeamId, role });
  if (former !== undefined)
    await ctx.workflow.move({
      subject: 'dispatch',
      id: former.id,
      move: 'cancel',
      reason: '另行选派他人',
    });
  return former;
}
