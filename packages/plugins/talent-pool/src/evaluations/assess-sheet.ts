import { ForbiddenError } from '@lianxun/plugin-api';
import { v4 as uuidv4 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { isReviewedByOffice } from './ballot.rules.ts';
import { listSheets, type SheetRow } from './evaluation-people.repository.ts';
import { lockResult, putParts, updateResult } from './evaluation-results.repository.ts';
import { lockEvaluation } from './evaluations.repository.ts';
import type { AssessSheetBody } from './evaluations.schemas.ts';

/** 综合评定 of one person, with the cap that discipline events leave, and 点评 of whom the office reviews. */
export async function assessSheet(
  ctx: TalentPoolCtx,
  { id, sheetId }: { readonly id: string; readonly sheetId: string },
  { body, version }: { readonly body: AssessSheetBody; readonly version: number | undefined },
): Promise<void> {
  const evaluation = requireFound(await lockEvaluation(ctx.tx, id), 'evaluation');
  const sheets = await listSheets(ctx.tx, [id]);
  const sheet = requireFound(
    sheets.find((it) => it.id === sheetId),
    'evaluation_sheet',
  );
  requireVersion(requireFound(await lockResult(ctx.tx, sheetId), 'evaluation_sheet'), version);
  if (evaluation.stage !== 'summarising')
    throw conflict('not_summarising', '评分结束后、评定之前才能填写综合评定');
  if (sheet.userId === ctx.actor.userId)
    throw new ForbiddenError('talent-pool.own_evaluation', 'nobody assesses himself');
  if ((body.cap === null) !== (body.capReason === null))
    throw invalid('cap_reason', '设最高分须说明违纪违规情形，没有的两项都不填', 'capReason');
  const byOffice = isReviewedByOffice(sheet, sheets);
  if (!byOffice && body.leaderScore !== null)
    throw invalid('leader_reviews', '该人员由组长点评，巡察办不填点评', 'leaderScore');
  if (byOffice && (body.leaderScore === null) !== (body.leaderRemark === null))
    throw invalid('leader_words', '点评须同时填写分数和文字', 'leaderRemark');

  await keep(ctx, sheet, body);
  await updateResult(ctx.tx, sheetId, { cap: body.cap, capReason: body.capReason });
  await ctx.workflow.contentChanged('evaluation', id);
  await ctx.audit({
    action: 'talent-pool.sheet_assessed',
    subject: { type: 'evaluation', id },
    summary: `填写综合评定：${sheet.displayName}`,
    after: { sheetId, ...body },
    engagementId: evaluation.engagementId,
  });
}

async function keep(ctx: TalentPoolCtx, sheet: SheetRow, body: AssessSheetBody): Promise<void> {
  const { evaluationId, id: sheetId } = sheet;
  const common = { evaluationId, sheetId, raters: 1, raterName: ctx.actor.displayName };
  const overall = {
    ...common,
    id: uuidv4(),
    part: 'overall' as const,
    total: body.overall,
    remark: body.remark,
  };
  const leader = {
    ...common,
    id: uuidv4(),
    part: 'leader' as const,
    total: body.leaderScore,
    remark: body.leaderRemark,
  };
  await putParts(ctx.tx, body.leaderScore === null ? [overall] : [overall, leader]);
}
