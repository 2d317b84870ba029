import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { countIfComplete } from './count-survey.ts';
import { deleteSlips } from './survey-box.repository.ts';
import { revokeCodes, seesCodes } from './survey-codes.ts';
import { lockSurvey, updateSurveyRow } from './surveys.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** What follows a move of a survey, by the stage it entered. */
export async function followSurvey(ctx: InspectionCtx, moved: Moved): Promise<void> {
  const { fromStage, move, reason, stage, subjectId } = moved;
  if (move === null) return;
  // Whoever changes it at this moment has not seen that it was approved.
  if (stage === 'approved') await updateSurveyRow(ctx.tx, subjectId, {});
  if (stage === 'closed') await close(ctx, subjectId, reason ?? '提前结束');
  if (stage === 'cancelled' && fromStage !== 'draft') {
    requireOffice(ctx);
    await revokeCodes(ctx, subjectId, reason ?? '撤销');
    await lockSurvey(ctx.tx, subjectId);
    await deleteSlips(ctx.tx, subjectId);
  }
}

/** By its date the codes are left to tell that it is over; before it they are ended. */
async function close(ctx: InspectionCtx, id: string, reason: string): Promise<void> {
  requireOffice(ctx);
  const row = requireFound(await lockSurvey(ctx.tx, id), 'survey');
  const closedOn = ctx.calendar.today();
  await updateSurveyRow(ctx.tx, id, { closedOn });
  if (row.closesOn >= closedOn) await revokeCodes(ctx, id, reason);
  await countIfComplete(ctx, { ...row, closedOn, stage: 'closed' });
}

function requireOffice(ctx: InspectionCtx): void {
  if (!seesCodes(ctx))
    throw conflict('survey_office_only', '二维码由巡察办掌握，请由巡察办办理结束或撤销');
}
