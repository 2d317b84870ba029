import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { findSendingPlace } from '../dispatch/dispatches.repository.ts';
import { listSheets, type SheetRow } from '../evaluations/evaluation-people.repository.ts';
import { lockEvaluation, type EvaluationRow } from '../evaluations/evaluations.repository.ts';
import { listNoticesOf, listReviews } from '../evaluations/own-results.repository.ts';
import { findSendingUnit } from '../evaluations/sending-units.repository.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { FeedbackContent } from './feedback-message.ts';
import { findDispatchInto, putFeedback } from './feedbacks.repository.ts';
import { notifyUnit } from './notify-unit.ts';

/** 送达派出单位: to the unit here, or by the way he came to the tenant that sent him. */
export async function deliverFeedback(
  ctx: TalentPoolCtx,
  { id, sheetId }: { readonly id: string; readonly sheetId: string },
): Promise<void> {
  const evaluation = requireFound(await lockEvaluation(ctx.tx, id), 'evaluation');
  const sheets = await listSheets(ctx.tx, [id]);
  const sheet = requireFound(
    sheets.find((it) => it.id === sheetId),
    'evaluation_sheet',
  );
  const content = await contentOf(ctx, evaluation, sheet);
  const sent = await findDispatchInto(ctx.tx, { teamId: evaluation.teamId, userId: sheet.userId });
  const way = sent && wayOf(sent);
  if (sent !== undefined && way !== undefined) {
    await ctx.exchange.send({
      type: 'evaluationFeedback',
      ...way,
      verb: 'deliver',
      content,
      transient: true,
    });
    await keep(
      ctx,
      { content, sheetId },
      {
        half: 'sent',
        sendingUnit: `${sent.homeName}${sent.sendingUnit}`,
        exchangeId: way.exchangeId,
      },
    );
  } else {
    await keepHere(ctx, { content, sheetId }, sheet.personId);
  }
  await ctx.audit({
    action: 'talent-pool.feedback_delivered',
    subject: { type: 'evaluation', id },
    summary: `评价反馈送达派出单位：${sheet.displayName}`,
    after: { sheetId, total: content.totalHundredths / 100, grade: content.gradeTitle },
    engagementId: evaluation.engagementId,
  });
}

async function contentOf(
  ctx: TalentPoolCtx,
  { id, roundName, stage, teamName }: EvaluationRow,
  sheet: SheetRow,
): Promise<FeedbackContent> {
  if (stage !== 'concluded') throw conflict('feedback_early', '评定等次以后才能送达派出单位');
  const reviews = await listReviews(ctx.tx, id);
  if (reviews.some((it) => it.sheetId === sheet.id && it.outcome === null))
    throw conflict('feedback_in_review', '该同志的复核还没有答复，答复以后再送达');
  const notices = await listNoticesOf(ctx.tx, sheet.userId);
  const told = notices.find(({ sheetId }) => sheetId === sheet.id);
  if (told === undefined || told.totalHundredths === null)
    throw conflict('feedback_without_total', '该同志没有总分，不能反馈');
  return {
    personName: sheet.displayName,
    fromName: ctx.scope.tenantName,
    roundName,
    teamName,
    role: sheet.role,
    totalHundredths: told.totalHundredths,
    gradeTitle: told.gradeTitle ?? '',
    leaderText: told.leaderText,
    concludedOn: told.concludedOn,
    deliveredByName: ctx.actor.displayName,
  };
}

/** Where the way to the sending tenant begins; undefined where he is sent from here. */
function wayOf(sent: NonNullable<Awaited<ReturnType<typeof findDispatchInto>>>) {
  const [exchangeId, to] =
    sent.half === 'target'
      ? [sent.targetExchangeId, sent.requesterTenantId]
      : [sent.homeExchangeId, sent.homeTenantId];
  return exchangeId === null ? undefined : { exchangeId, to };
}

interface Told {
  readonly content: FeedbackContent;
  readonly sheetId: string | null;
}

async function keep(
  ctx: TalentPoolCtx,
  { content, sheetId }: Told,
  place: {
    readonly half: 'sent' | 'received';
    readonly sendingUnit: string;
    readonly exchangeId: string | null;
    readonly unitId?: string | null;
  },
): Promise<void> {
  const unitId = place.unitId ?? null;
  await putFeedback(ctx.tx, {
    id: uuidv7(),
    engagementId: null,
    ...place,
    unitId,
    released: unitId !== null,
    sheetId,
    ...content,
    deliveredOn: ctx.calendar.today(),
  });
  if (unitId !== null) await notifyUnit(ctx, unitId, content);
}

/** Keeps it for the unit of this tenant where the person works; its people are told. */
export async function keepHere(
  ctx: TalentPoolCtx,
  told: Told & { readonly exchangeId?: string | null },
  personId: string | null,
): Promise<void> {
  const place = personId === null ? undefined : await findSendingPlace(ctx.tx, personId);
  const name = personId === null ? undefined : await findSendingUnit(ctx.tx, personId);
  await keep(ctx, told, {
    half: 'received',
    sendingUnit: name ?? '',
    exchangeId: told.exchangeId ?? null,
    unitId: place?.unitId ?? null,
  });
}
