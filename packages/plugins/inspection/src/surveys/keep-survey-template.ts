import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, reason, requireFound } from '../refusals.ts';
import { contentProblems } from './survey-page.ts';
import {
  findTemplateRow,
  insertTemplate,
  listTemplateRows,
} from './survey-templates.repository.ts';
import type { KeepTemplateBody } from './surveys.schemas.ts';

/** Keeps questions as a new template of the tenant, or as the next edition of one. */
export async function keepSurveyTemplate(
  ctx: InspectionCtx,
  { templateId, ...body }: KeepTemplateBody,
): Promise<string> {
  const of =
    templateId === null
      ? undefined
      : requireFound(await findTemplateRow(ctx.tx, templateId), 'survey_template');
  const problems = contentProblems({ ...body, members: [] });
  if (problems.length > 0) {
    const code = 'survey_unsound';
    throw new ValidationError(`inspection.${code}`, 'the template cannot be asked', {
      reasons: problems.map(({ field, message }) => reason(code, message, field)),
    });
  }
  const familyId = of?.familyId ?? uuidv7();
  const editions = (await listTemplateRows(ctx.tx)).filter((row) => row.familyId === familyId);
  if (editions[0]?.retiredOn != null)
    throw conflict('survey_template_retired', '这个模板已停用，请另存为新模板');
  const id = uuidv7();
  const edition = (editions[0]?.edition ?? 0) + 1;
  await insertTemplate(ctx.tx, {
    id,
    familyId,
    edition,
    ...body,
    questions: JSON.stringify(body.questions),
    createdBy: ctx.actor.userId,
    createdByName: ctx.actor.displayName,
    createdOn: ctx.calendar.today(),
  });
  await ctx.audit({
    action: 'inspection.survey_template_kept',
    subject: { type: 'surveyTemplate', id },
    summary: `存为问卷模板：${body.title}（第${edition}版）`,
    after: body,
  });
  return id;
}
