import type { Attachment, StoredBlob } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { lockRound } from '../rounds/rounds.repository.ts';
import { isDecided, requireSubject, type BriefedSubject } from './briefed-subject.ts';
import { namesIn, progressOf, type Step } from './briefing.rules.ts';
import {
  insertBriefing,
  listBriefings,
  lockBriefing,
  updateBriefingRow,
  type BriefingRow,
} from './briefings.repository.ts';
import type { RecordBriefingBody, UpdateBriefingBody } from './briefings.schemas.ts';
import { briefingSteps } from './briefings.settings.ts';

/** The next of 三个汇报 was held: the order follows from what was held before. */
export async function recordBriefing(
  ctx: InspectionCtx,
  roundId: string,
  body: RecordBriefingBody,
): Promise<string> {
  requireFound(await lockRound(ctx.tx, roundId), 'round');
  const subject = await requireSubject(ctx, roundId, body.engagementId);
  if (subject.stage !== 'deliberating')
    throw conflict('not_deliberating', '报告送审以后、党委决定以前才能登记汇报');
  const { held, names, step } = await nextStep(ctx, roundId, subject);
  requireDates(ctx, body.heldOn, held.at(-1)?.heldOn);
  if ((body.result === 'returned') !== (body.returnReason !== null))
    throw invalid('return_reason', '退回须写明理由；同意的不填退回理由', 'returnReason');

  const id = uuidv7();
  await insertBriefing(ctx.tx, {
    ...body,
    id,
    roundId,
    step: step.step,
    steps: names,
    supersededAt: null,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.briefing_recorded',
    subject: { type: 'briefing', id },
    summary: `${subject.name}：${step.reporter}向${step.heardBy}汇报（${body.minutesNo}），${body.result === 'agreed' ? '同意' : '退回'}`,
    after: { ...body, step: step.step },
    engagementId: body.engagementId,
  });
  return id;
}

async function nextStep(
  ctx: InspectionCtx,
  roundId: string,
  { engagementId }: BriefedSubject,
): Promise<{ readonly held: BriefingRow[]; readonly names: string[]; readonly step: Step }> {
  const held = (await listBriefings(ctx.tx, roundId)).filter(
    (it) => it.supersededAt === null && it.engagementId === engagementId,
  );
  const configured = namesIn(await ctx.settings.get(briefingSteps));
  const { next, returned } = progressOf(held, configured);
  if (returned !== undefined)
    throw conflict('briefing_returned', '已要求退回报告，请先办理退回，修改后重新汇报');
  if (next === undefined) throw conflict('briefings_complete', '三个汇报均已完成');
  return { held, names: held[0]?.steps ?? configured, step: next };
}

function requireDates(ctx: InspectionCtx, heldOn: string, before: string | undefined): void {
  if (heldOn > ctx.calendar.today())
    throw invalid('briefing_in_future', '汇报日期不能晚于今天', 'heldOn');
  if (before !== undefined && heldOn < before)
    throw invalid('briefing_out_of_order', `汇报须依次进行，日期不能早于${before}`, 'heldOn');
}

/** Puts right how a briefing was recorded; its result stands. */
export async function updateBriefing(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateBriefingBody; readonly version: number | undefined },
): Promise<void> {
  const before = await lockLive(ctx, id);
  requireVersion(before, version);
  if (body.heldOn !== undefined) await requireBetween(ctx, before, body.heldOn);
  const changes = definedOf(body);
  await requireOpen(ctx, before, changes);
  await updateBriefingRow(ctx.tx, id, changes);
  await ctx.audit({
    action: 'inspection.briefing_updated',
    subject: { type: 'briefing', id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
  });
}

const told = [
  'reportedBy',
  'heldOn',
  'place',
  'receivers',
  'receivedBy',
  'minutesNo',
  'minutes',
] as const;

/** What was left open may be filled in later; nothing else changes after the decision. */
async function requireOpen(
  ctx: InspectionCtx,
  before: BriefingRow,
  changes: UpdateBriefingBody,
): Promise<void> {
  const isRewritten = told.some(
    (key) => changes[key] !== undefined && changes[key] !== before[key] && before[key] !== null,
  );
  if (isRewritten) await requireUndecided(ctx, before);
}

export async function requireUndecided(
  ctx: InspectionCtx,
  { engagementId, roundId }: Pick<BriefingRow, 'engagementId' | 'roundId'>,
): Promise<void> {
  if (!isDecided(await requireSubject(ctx, roundId, engagementId))) return;
  throw conflict(
    'briefing_decided',
    '党委已作出决定，汇报记录和处置意见不再改动；没有填的可以补填，另有说明的请上传文件',
  );
}

async function requireBetween(
  ctx: InspectionCtx,
  { engagementId, roundId, step }: BriefingRow,
  heldOn: string,
): Promise<void> {
  const series = (await listBriefings(ctx.tx, roundId)).filter(
    (it) => it.supersededAt === null && it.engagementId === engagementId,
  );
  requireDates(ctx, heldOn, series.findLast((it) => it.step < step)?.heldOn);
  const after = series.find((it) => it.step > step)?.heldOn;
  if (after !== undefined && heldOn > after)
    throw invalid('briefing_out_of_order', `汇报须依次进行，日期不能晚于${after}`, 'heldOn');
}

async function lockLive(ctx: InspectionCtx, id: string): Promise<BriefingRow> {
  const row = requireFound(await lockBriefing(ctx.tx, id), 'briefing');
  if (row.supersededAt !== null)
    throw conflict('briefing_superseded', '报告已退回，这次汇报的记录不再修改');
  return row;
}

/** 会议纪要 as a file. The port writes the audit entry. */
export async function attachMinutes(
  ctx: InspectionCtx,
  id: string,
  blob: StoredBlob,
): Promise<Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>> {
  await lockLive(ctx, id);
  const attached = await ctx.files.attach({ type: 'briefing', id }, blob, 'minutes');
  const { createdAt, fileName, mediaType, size } = attached;
  return { id: attached.id, fileName, mediaType, size, createdAt };
}
