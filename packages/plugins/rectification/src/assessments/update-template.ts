import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { requireDraft, requireTemplate } from './assessment-errors.ts';
import { lockTemplate, updateTemplate as store } from './assessment-templates.repository.ts';
import type { UpdateTemplateBody } from './assessment-templates.schemas.ts';

/** Changes a draft; whoever does so is one of its authors and cannot publish it. */
export async function updateTemplate(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: UpdateTemplateBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireTemplate(await lockTemplate(ctx.tx, id));
  requireVersion(before, version);
  requireDraft(before);
  const { name, basis, document } = body;
  await store(ctx.tx, id, {
    name,
    basis,
    document: JSON.stringify(document),
    authorIds: [...new Set([...before.authorIds, ctx.actor.userId])],
  });

  await ctx.audit({
    action: 'rectification.assessment_template_updated',
    subject: { type: 'assessmentTemplate', id },
    summary: `修改整改评估模板“${name}”第${before.edition}版`,
    before: { name: before.name, basis: before.basis, document: before.document },
    after: { name, basis, document },
  });
}
