import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { LinkageCtx, LinkageDatabase } from '../database.ts';
import {
  replaceReceivedMilestones,
  upsertCountyState,
} from '../milestones/county-states.repository.ts';
import { lockPart } from '../milestones/parts.repository.ts';
import { receivePlan } from '../milestones/receive-plan.ts';
import { tellCity } from '../milestones/tell-city.ts';
import { insertReceived } from '../submissions/submissions.repository.ts';
import { PlanContent, StateContent, SubmissionContent } from './linkage-message.ts';

/** 联动 between the city and one county: the plan downward, where the county stands and its counts upward. */
export const linkageExchange = exchangeTypeFor<LinkageDatabase>()({
  title: '联动式巡察',
  receive: async (ctx, message) => {
    const { from, verb } = message;
    if (from.direction === 'above' && verb === 'plan') await keepPlan(ctx, message);
    if (from.direction === 'below' && verb === 'state') await keepState(ctx, message);
    if (from.direction === 'below' && verb === 'submit') await keepSubmission(ctx, message);
  },
});

/** A county that is not called yet hears of the plan with its invitation. */
async function keepPlan(ctx: LinkageCtx, message: ExchangeMessage): Promise<void> {
  const part = await lockPart(ctx.tx, { exchangeId: message.exchangeId });
  if (part === undefined || part.cityTenantId !== message.from.tenantId) return;
  const { checklist, plan } = PlanContent.parse(message.content);
  const brought = await receivePlan(ctx, part, { plan, checklist, from: message.from });
  await tellCity(ctx, part.participationId);
  await ctx.audit({
    action: 'linkage.plan_received',
    subject: { type: 'linkagePart', id: part.participationId },
    summary: `收到${message.from.name}的联动方案${brought === null ? '' : `和清单第${brought}版，请查看变化后采用`}`,
    after: { revision: plan.revision, checklistNumber: brought },
  });
}

async function keepState(ctx: LinkageCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from, sentByName } = message;
  const { checklistNumber, checklistTakenAt, milestones, planRevision } = StateContent.parse(
    message.content,
  );
  await upsertCountyState(ctx.tx, {
    id: uuidv7(),
    exchangeId,
    planRevision,
    checklistNumber,
    checklistTakenAt: checklistTakenAt === null ? null : new Date(checklistTakenAt),
    heardAt: ctx.now,
  });
  await replaceReceivedMilestones(
    ctx.tx,
    exchangeId,
    milestones.map(({ key, ...dates }) => ({
      id: uuidv7(),
      exchangeId,
      milestoneKey: key,
      ...dates,
      sentByName,
      receivedAt: ctx.now,
    })),
  );
  await ctx.audit({
    action: 'linkage.state_received',
    subject: { type: 'linkageCampaign', id: exchangeId },
    summary: `收到${from.name}的节点进度`,
    after: { checklistNumber, milestones },
  });
}

async function keepSubmission(ctx: LinkageCtx, message: ExchangeMessage): Promise<void> {
  const { content, number } = SubmissionContent.parse(message.content);
  await insertReceived(ctx.tx, {
    id: uuidv7(),
    exchangeId: message.exchangeId,
    number,
    content: JSON.stringify(content),
    sentByName: message.sentByName,
    sentAt: new Date(message.sentAt),
    receivedAt: ctx.now,
  });
  await ctx.audit({
    action: 'linkage.submission_received',
    subject: { type: 'linkageCampaign', id: message.exchangeId },
    summary: `收到${message.from.name}第${number}次报送的汇总`,
    after: { number, items: content.items.length },
  });
}
