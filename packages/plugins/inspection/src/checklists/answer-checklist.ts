import type { Attachment, StoredBlob } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { findEngagement, type EngagementRow } from '../engagements/engagements.repository.ts';
import { pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { answerOf } from './answer-of.ts';
import { wordOf } from './answer.rules.ts';
import {
  deleteSheet,
  findAnswer,
  findAnswerById,
  findSheetAt,
  insertSheet,
  listAnswers,
  lockSheet,
  upsertAnswer,
  type SheetRow,
} from './answers.repository.ts';
import { OpenSheetBody, type AnswerItemBody } from './answers.schemas.ts';
import { listItemRows } from './checklists.repository.ts';
import { findPin, type RoundChecklistRow } from './round-checklists.repository.ts';

const open = ['onSite', 'reporting'];

/** A sheet of the checklist at the unit, or at one village of it; opening it again finds it. */
export async function openSheet(
  ctx: InspectionCtx,
  engagementId: string,
  input: OpenSheetBody,
): Promise<string> {
  const { engagement, pin, place } = await placeOf(ctx, engagementId, input);
  const at = { engagementId, checklistId: pin.checklistId, place };
  const known = await findSheetAt(ctx.tx, at);
  if (known !== undefined)
    throw conflict('checklist_sheet_open', `${place || engagement.unitName}的这份清单已经在填`);
  const id = uuidv7();
  await insertSheet(ctx.tx, {
    id,
    ...at,
    openedByName: ctx.actor.displayName,
    openedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.checklist_opened',
    subject: { type: 'checklistSheet', id },
    summary: `开始填写${place || engagement.unitName}的“${pin.title}”`,
    after: at,
    engagementId,
    unitId: engagement.unitId,
  });
  return id;
}

async function placeOf(ctx: InspectionCtx, engagementId: string, input: OpenSheetBody) {
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const { checklistId, place } = OpenSheetBody.parse(input);
  const pin = requireFound(await findPin(ctx.tx, engagement.roundId, checklistId), 'checklist');
  requireOpen(engagement);
  if (pin.kind === 'village' && place === '')
    throw invalid('checklist_place_missing', '一表清按村（社区）填写，请写明村（社区）', 'place');
  return { engagement, pin, place: pin.kind === 'village' ? place : '' };
}

function requireOpen({ stage }: EngagementRow): void {
  if (!open.includes(stage ?? ''))
    throw conflict('checklist_not_on_site', '进驻期间和报告阶段才能填写清单');
}

/** Takes an empty sheet away. */
export async function dropSheet(ctx: InspectionCtx, id: string): Promise<void> {
  const { engagement, sheet } = await sheetAtWork(ctx, id);
  if ((await listAnswers(ctx.tx, [id])).length > 0)
    throw conflict('checklist_sheet_filled', '已填写的清单不能删除');
  await deleteSheet(ctx.tx, id);
  await ctx.audit({
    action: 'inspection.checklist_sheet_dropped',
    subject: { type: 'checklistSheet', id },
    summary: `删除未填写的清单：${sheet.place || engagement.unitName}`,
    before: { place: sheet.place, checklistId: sheet.checklistId },
    engagementId: sheet.engagementId,
    unitId: engagement.unitId,
  });
}

async function sheetAtWork(
  ctx: InspectionCtx,
  id: string,
): Promise<{ sheet: SheetRow; engagement: EngagementRow; pin: RoundChecklistRow }> {
  const sheet = requireFound(await lockSheet(ctx.tx, id), 'checklist_sheet');
  const engagement = requireFound(
    await findEngagement(ctx.tx, sheet.engagementId),
    'checklist_sheet',
  );
  const pin = requireFound(
    await findPin(ctx.tx, engagement.roundId, sheet.checklistId),
    'checklist_sheet',
  );
  requireOpen(engagement);
  return { sheet, engagement, pin };
}

/** What was seen on one item: checked or not, a problem or none, a number, words. */
export async function answerItem(
  ctx: InspectionCtx,
  { id, itemId }: { readonly id: string; readonly itemId: string },
  { body, version }: { readonly body: AnswerItemBody; readonly version: number | undefined },
): Promise<void> {
  const { engagement, pin, sheet } = await sheetAtWork(ctx, id);
  const items = await listItemRows(ctx.tx, [pin.versionId]);
  const item = requireFound(
    items.find((it) => it.itemId === itemId),
    'checklist_item',
  );
  const before = await findAnswer(ctx.tx, { sheetId: id, itemId });
  requireVersion({ version: before?.version ?? 0 }, version);
  const answer = answerOf(body);
  await upsertAnswer(ctx.tx, {
    id: before?.id ?? uuidv7(),
    engagementId: sheet.engagementId,
    sheetId: id,
    itemId,
    ...answer,
    answeredBy: ctx.actor.userId,
    answeredByName: ctx.actor.displayName,
    answeredAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.checklist_answered',
    subject: { type: 'checklistSheet', id },
    summary: `填写清单第${item.code}项：${wordOf(answer)}`,
    before: before && pick(before, answer),
    after: { itemId, ...answer },
    engagementId: sheet.engagementId,
    unitId: engagement.unitId,
  });
}

/** Evidence of an answer. The port writes the audit entry. */
export async function attachAnswerFile(
  ctx: InspectionCtx,
  answerId: string,
  blob: StoredBlob,
): Promise<Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>> {
  const answer = requireFound(await findAnswerById(ctx.tx, answerId), 'checklist_answer');
  const { engagement } = await sheetAtWork(ctx, answer.sheetId);
  const subject = { type: 'checklistAnswer', id: answerId, engagementId: engagement.id };
  const file = await ctx.files.attach(subject, blob, 'evidence');
  const { createdAt, fileName, id, mediaType, size } = file;
  return { id, fileName, mediaType, size, createdAt };
}
