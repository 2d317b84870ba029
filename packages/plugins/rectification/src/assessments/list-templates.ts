import type { RectificationCtx } from '../database.ts';
import { requireTemplate } from './assessment-errors.ts';
import { findTemplate, listTemplates } from './assessment-templates.repository.ts';
import { builtInViews, toTemplateView, type TemplateView } from './assessment-templates.schemas.ts';

export async function listAssessmentTemplates(ctx: RectificationCtx) {
  const rows = await listTemplates(ctx.tx);
  const items = rows.map((row) => toTemplateView(row, ctx.actor.userId));
  return { items, builtIn: builtInViews };
}

export async function getTemplate(ctx: RectificationCtx, id: string): Promise<TemplateView> {
  return toTemplateView(requireTemplate(await findTemplate(ctx.tx, id)), ctx.actor.userId);
}
