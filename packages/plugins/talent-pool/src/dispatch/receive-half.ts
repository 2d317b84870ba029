import type { ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { findOffer } from '../cards/card-offers.repository.ts';
import type { TalentPoolCtx } from '../database.ts';
import { sealFacts } from './borrowed-facts.ts';
import { AssignContent, RequestContent } from './dispatch-message.ts';
import {
  findSendingPlace,
  insertDispatch,
  updateDispatch,
  type DispatchRow,
} from './dispatches.repository.ts';
import { notifyAsked } from './notify-asked.ts';
import { requireDispatch } from './require-dispatch.ts';

/** The city asks this county for one of the people it has offered. */
export async function receiveRequested(
  ctx: TalentPoolCtx,
  message: ExchangeMessage,
): Promise<void> {
  const content = RequestContent.parse(message.content);
  const person = await offeredPerson(ctx, content.candidateId);
  const { unitId } = person;
  const id = uuidv7();
  await insertDispatch(ctx.tx, {
    id,
    half: 'home',
    ...content,
    ...common(ctx, message),
    ...person,
    released: unitId !== null,
    homeTenantId: ctx.scope.tenantId,
    homeName: ctx.scope.tenantName,
    homeExchangeId: message.exchangeId,
  });
  await ctx.workflow.start({ type: 'dispatch', id, unitId, released: unitId !== null });
  await notifyAsked(ctx, await requireDispatch(ctx, id));
  await audit(ctx, id, `收到${message.from.name}商请派员：${content.personName}`);
}

async function offeredPerson(ctx: TalentPoolCtx, offerId: string) {
  const offer = await findOffer(ctx.tx, offerId);
  const { memberId = null, personId = null, userId = null } = offer ?? {};
  const place = personId === null ? undefined : await findSendingPlace(ctx.tx, personId);
  const { bodyId = null, unitId = null } = place ?? {};
  return { memberId, personId, userId, unitId, bodyId };
}

/** The city sends this county somebody; after a return, somebody else for the same seat. */
export async function receiveAssigned(
  ctx: TalentPoolCtx,
  message: ExchangeMessage,
  known: DispatchRow | undefined,
): Promise<void> {
  const { facts, ...content } = AssignContent.parse(message.content);
  const id = known?.id ?? uuidv7();
  const factsSealed = await sealFacts(ctx, id, facts);
  if (known === undefined) {
    await insertDispatch(ctx.tx, {
      id,
      half: 'target',
      ...content,
      ...common(ctx, message),
      factsSealed,
      unitId: null,
      targetTenant: ctx.scope.tenantId,
      targetName: ctx.scope.tenantName,
      targetExchangeId: message.exchangeId,
    });
    await ctx.workflow.start({ type: 'dispatch', id });
  } else {
    await updateDispatch(ctx.tx, id, {
      ...content,
      ...undeclared,
      factsSealed,
      returnReason: null,
      returnedFrom: null,
    });
  }
  await ctx.workflow.move({
    subject: 'dispatch',
    id,
    move: 'receive',
    reason: `${message.from.name} ${message.sentByName}`,
  });
  await audit(ctx, id, `收到${message.from.name}派来的${content.personName}`);
}

/** Somebody else has signed nothing yet. */
const undeclared = { declaredOn: null, declaredTies: null, declaredFor: [] };

function common(ctx: TalentPoolCtx, message: ExchangeMessage) {
  return {
    engagementId: null,
    requesterTenantId: message.from.tenantId,
    requesterName: message.from.name,
    requestedBy: ctx.actor.userId,
    requestedByName: `${message.from.name} ${message.sentByName}`,
    requestedAt: ctx.now,
  };
}

async function audit(ctx: TalentPoolCtx, id: string, summary: string): Promise<void> {
  await ctx.audit({
    action: 'talent-pool.dispatch_received',
    subject: { type: 'dispatch', id },
    summary,
  });
}
