import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { requireDraft, requireTemplate } from './assessment-errors.ts';
import { deleteTemplate, lockTemplate } from './assessment-templates.repository.ts';

/** Throws a draft away; a published edition stays. */
export async function discardTemplate(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const template = requireTemplate(await lockTemplate(ctx.tx, id));
  requireVersion(template, version);
  requireDraft(template);
  await deleteTemplate(ctx.tx, id);

  await ctx.audit({
    action: 'rectification.assessment_template_discarded',
    subject: { type: 'assessmentTemplate', id },
    summary: `放弃整改评估模板“${template.name}”第${template.edition}版草稿`,
    before: { name: template.name, document: template.document },
  });
}
