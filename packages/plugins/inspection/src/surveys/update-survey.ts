import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { requireSound } from './require-sound-survey.ts';
import { lockSurvey, updateSurveyRow } from './surveys.repository.ts';
import type { UpdateSurveyBody } from './surveys.schemas.ts';

/** Changes a survey until it is approved; one that waits for approval goes back to its author. */
export async function updateSurvey(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateSurveyBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockSurvey(ctx.tx, id), 'survey');
  requireVersion(before, version);
  if (before.stage !== 'draft') throw conflict('survey_approved', '已经批准，题目和范围不能再改');
  const changes = definedOf(body);
  requireSound({ ...before, ...changes });
  const { members, placements, questions, ...plain } = changes;
  await updateSurveyRow(ctx.tx, id, {
    ...plain,
    ...(questions && { questions: JSON.stringify(questions) }),
    ...(members && { members: JSON.stringify(members) }),
    ...(placements && { placements: JSON.stringify(placements) }),
  });
  await ctx.workflow.contentChanged('survey', id);
  await ctx.audit({
    action: 'inspection.survey_updated',
    subject: { type: 'survey', id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
  });
}
