import { ValidationError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { refusal, requireDraft, requireTemplate } from './assessment-errors.ts';
import { lockTemplate, updateTemplate } from './assessment-templates.repository.ts';
import { documentFaults } from './document-problems.ts';

/** Publishes a complete draft; never by one of its authors. */
export async function publishTemplate(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const template = requireTemplate(await lockTemplate(ctx.tx, id));
  requireVersion(template, version);
  requireDraft(template);
  if (template.authorIds.includes(ctx.actor.userId)) {
    throw refusal('template_own', '起草、修改过模板的人不能发布，请由另一人核对后发布');
  }
  const reasons = documentFaults(template.document);
  if (reasons.length > 0) {
    throw new ValidationError('rectification.template_incomplete', 'template incomplete', {
      reasons,
    });
  }
  const publishedOn = ctx.calendar.today();
  await updateTemplate(ctx.tx, id, {
    publishedBy: ctx.actor.userId,
    publishedByName: ctx.actor.displayName,
    publishedOn,
  });

  await ctx.audit({
    action: 'rectification.assessment_template_published',
    subject: { type: 'assessmentTemplate', id },
    summary: `发布整改评估模板“${template.name}”第${template.edition}版`,
    after: { publishedOn },
  });
}
