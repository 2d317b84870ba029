import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { requireTemplate, refusal } from './assessment-errors.ts';
import {
  findNewestEdition,
  findTemplate,
  insertTemplate,
  type TemplateRow,
} from './assessment-templates.repository.ts';
import type { DraftTemplateBody } from './assessment-templates.schemas.ts';
import { builtInTemplates } from './built-in-templates.ts';

type Start = Pick<TemplateRow, 'name' | 'basis' | 'document' | 'familyId' | 'edition'>;

/** A new template from a built-in one, or the next edition of one's own. */
export async function draftTemplate(
  ctx: RectificationCtx,
  { from, name }: DraftTemplateBody,
): Promise<string> {
  const start = 'builtIn' in from ? startOf(from.builtIn) : await nextEdition(ctx, from.templateId);
  const id = uuidv7();
  const { familyId, edition, basis, document } = start;
  await insertTemplate(ctx.tx, {
    id,
    familyId,
    edition,
    name: name ?? start.name,
    basis,
    document: JSON.stringify(document),
    authorIds: [ctx.actor.userId],
    draftedByName: ctx.actor.displayName,
    publishedBy: null,
    publishedByName: null,
    publishedOn: null,
    createdAt: ctx.now,
  });

  await ctx.audit({
    action: 'rectification.assessment_template_drafted',
    subject: { type: 'assessmentTemplate', id },
    summary: `起草整改评估模板“${name ?? start.name}”第${edition}版`,
    after: { name: name ?? start.name, edition, from },
  });
  return id;
}

function startOf(key: string): Start {
  const found = requireTemplate(builtInTemplates.find((it) => it.key === key));
  return { ...found, familyId: uuidv7(), edition: 1 };
}

async function nextEdition(ctx: RectificationCtx, templateId: string): Promise<Start> {
  const { familyId } = requireTemplate(await findTemplate(ctx.tx, templateId));
  const newest = requireTemplate(await findNewestEdition(ctx.tx, familyId));
  if (newest.publishedOn === null) {
    throw refusal('template_draft_exists', `第${newest.edition}版还在起草，请在该版上修改`);
  }
  return { ...newest, edition: newest.edition + 1 };
}
