import { v7 as uuidv7 } from 'uuid';

import type { LinkageCtx } from '../database.ts';
import { openPart } from '../milestones/open-part.ts';
import {
  listOwnMilestones,
  updatePart,
  upsertOwnMilestones,
  type PartRow,
} from '../milestones/parts.repository.ts';
import { tellCity } from '../milestones/tell-city.ts';
import { conflict, requireFound } from '../refusals.ts';
import { countOwn } from './count-own.ts';
import { insertSubmission, listSubmissions } from './submissions.repository.ts';
import type { SubmitBody } from './submissions.schemas.ts';
import type { SubmittedContent } from './submitted-content.ts';

/** The city and no other tenant above it reads what is reported. */
const cityDepth = 2;

/** 报送汇总: counts and causes, as a version that stays; the next one stands beside it. */
export async function submitCounts(
  ctx: LinkageCtx,
  participationId: string,
  { body, version }: { readonly body: SubmitBody; readonly version: number | undefined },
): Promise<void> {
  const { part, roundId } = await openPart(ctx, participationId, version);
  const own = await countOwn(ctx, part, roundId);
  if (own === undefined) throw conflict('checklist_missing', '本轮还没有采用共用清单，不能报送');
  const known = new Set(own.content.items.map(({ itemId }) => itemId));
  for (const { itemId } of body.causes)
    requireFound(known.has(itemId) ? itemId : undefined, 'item');
  const content: SubmittedContent = { ...own.content, causes: body.causes, note: body.note };
  const [last] = await listSubmissions(ctx.tx, part.id);
  if (last !== undefined && sameContent(last.content, content))
    throw conflict('nothing_changed', '与上次报送的内容相同，不需要重新报送');
  const number = (last?.number ?? 0) + 1;
  await insertSubmission(ctx.tx, {
    id: uuidv7(),
    partId: part.id,
    number,
    content: JSON.stringify(content),
    reportedToDepth: cityDepth,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  await sendUp(ctx, part, { number, content });

  await ctx.audit({
    action: 'linkage.counts_submitted',
    subject: { type: 'linkagePart', id: participationId },
    summary: `向市级报送联动汇总（第${number}次）`,
    before: last?.content ?? null,
    after: content,
  });
}

/** jsonb gives keys back in an order of its own. */
function sameContent(one: SubmittedContent, other: SubmittedContent): boolean {
  return canonical(one) === canonical(other);
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => a.localeCompare(b)))
      : inner,
  );

async function sendUp(
  ctx: LinkageCtx,
  part: PartRow,
  submission: { readonly number: number; readonly content: SubmittedContent },
): Promise<void> {
  await ctx.exchange.send({
    type: 'linkageCampaign',
    exchangeId: part.exchangeId,
    to: part.cityTenantId,
    verb: 'submit',
    content: submission,
  });
  await doneToday(ctx, part);
  await updatePart(ctx.tx, part.id, {});
  await tellCity(ctx, part.participationId);
}

/** The first submission is what the milestone 汇总报送 waits for. */
async function doneToday(ctx: LinkageCtx, { id, plan }: PartRow): Promise<void> {
  const key = plan.milestones.find(({ kind }) => kind === 'submission')?.key;
  if (key === undefined) return;
  const told = (await listOwnMilestones(ctx.tx, id)).find((row) => row.milestoneKey === key);
  if (told !== undefined && told.doneOn !== null) return;
  await upsertOwnMilestones(ctx.tx, [
    {
      id: uuidv7(),
      partId: id,
      milestoneKey: key,
      plannedOn: told?.plannedOn ?? null,
      doneOn: ctx.calendar.today(),
      note: told?.note ?? null,
      byUser: ctx.actor.userId,
      byName: ctx.actor.displayName,
      at: ctx.now,
    },
  ]);
}
