import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findTemplateRow, retireFamily } from './survey-templates.repository.ts';

/** 停用: offered no more; surveys made from it stay as they are. */
export async function retireSurveyTemplate(ctx: InspectionCtx, id: string): Promise<void> {
  const template = requireFound(await findTemplateRow(ctx.tx, id), 'survey_template');
  await retireFamily(ctx.tx, template.familyId, ctx.calendar.today());
  await ctx.audit({
    action: 'inspection.survey_template_retired',
    subject: { type: 'surveyTemplate', id },
    summary: `停用问卷模板：${template.title}`,
  });
}
